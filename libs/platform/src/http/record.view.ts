/** The bookkeeping every record answers with. */
export class RecordView {
  id: string;
  createdAt: string;
  /** A user's id. */
  createdBy: string;
  updatedAt: string;
  /** Goes into `If-Match` of the next change. */
  version: number;
}
