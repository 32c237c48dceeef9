/** A record of the demo; instants as ISO text. */
export interface Stamped {
  id: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  version: number;
}
