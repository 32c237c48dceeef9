import { download } from '../lib/api';
import { evidenceTerms } from '../lib/evidence-terms';
import { Button } from './button';
import './evidence-list.css';

export interface ShownEvidence {
  fileId: string;
  fileName: string;
  kind: string;
}

/** Papers as links; what each proves stands before its name. */
export function EvidenceList({ evidence }: { evidence: readonly ShownEvidence[] }) {
  const t = evidenceTerms.use();
  return (
    <ul className="evidence">
      {evidence.map(({ fileId, fileName, kind }) => (
        <li key={`${fileId}${kind}`}>
          <Button look="quiet" onClick={() => void download(`/files/${fileId}`, fileName)}>
            {evidenceTerms.has(kind) ? t(kind) : kind} · {fileName}
          </Button>
        </li>
      ))}
    </ul>
  );
}
