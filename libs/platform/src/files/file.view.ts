import { RecordView } from '../http/record.view.js';

export class FileView extends RecordView {
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  mediaType: string;
}
