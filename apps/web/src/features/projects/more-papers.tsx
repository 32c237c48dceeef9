import { useState } from 'react';
import { Button } from '../../components/button';
import { EvidenceField, evidenceOf, type Evidence } from '../../components/evidence-field';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Milestone } from '../../lib/api';
import { projects } from './text';

/** Papers for a claim that waits. */
export function MorePapers({ milestone, done }: { milestone: Milestone; done: () => void }) {
  const t = projects.use();
  const tell = useToast();
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const form = useSubmission((body: object, key) =>
    api.post('/milestones/{id}/evidence', { path: { id: milestone.id }, body, key }),
  );
  const submit = async () => {
    if (!(await form.submit({ evidence: evidenceOf(evidence) }))) return;
    await forget('/projects', '/verification-queue');
    tell(t('papersIn'));
    done();
  };
  return (
    <div className="stack-tight">
      <EvidenceField value={evidence} onValue={setEvidence} usual="other" error={form.failure?.message} />
      <div className="row">
        <Button
          look="primary"
          busy={form.pending}
          disabled={evidence.length === 0}
          onClick={() => void submit()}
        >
          {t('addPapers')}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </div>
  );
}
