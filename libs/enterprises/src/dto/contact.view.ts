import { RecordView } from '@taproot/platform';

/** A contact; masked for those outside the team that knows them. */
export class ContactView extends RecordView {
  enterpriseId: string;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  teamId: string | null;
  masked: boolean;
}
