import { useState } from 'react';
import { Button } from '../../components/button';
import { EvidenceField, evidenceOf, type Evidence } from '../../components/evidence-field';
import { SelectField, TextArea, TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Milestone, type Project } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { STAGES } from './project-list';
import { projects } from './text';

/** One photo in the field is enough for a claim; papers follow. */
export function ClaimMilestone({
  project,
  stage,
  done,
}: {
  project: Project;
  stage: Milestone['stage'];
  done: () => void;
}) {
  const t = projects.use();
  const tell = useToast();
  const [said, setSaid] = useState({ stage, occurredOn: today(), note: '' });
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const set = (changes: Partial<typeof said>) => setSaid((now) => ({ ...now, ...changes }));
  const form = useSubmission((body: object, key) =>
    api.post('/projects/{id}/milestones', { path: { id: project.id }, body, key }),
  );
  const submit = async () => {
    const { note, ...rest } = said;
    const body = { ...rest, note: note.trim() || undefined, evidence: evidenceOf(evidence) };
    if (!(await form.submit(body))) return;
    await forget('/projects', '/verification-queue');
    tell(t('claimed'));
    done();
  };
  return (
    <Form className="stack-tight" onSubmit={() => void submit()}>
      <p className="small quiet">{t('claimHint')}</p>
      <SelectField
        label={t('whichStage')}
        value={said.stage}
        onValue={(value) => set({ stage: value })}
        choices={STAGES.map((value) => ({ value, label: t(value) }))}
        error={form.errorAt('stage')}
      />
      <TextField
        label={t('occurredOn')}
        value={said.occurredOn}
        onValue={(occurredOn) => set({ occurredOn })}
        required
        error={form.errorAt('occurredOn')}
      />
      <TextArea
        label={t('note')}
        optional
        value={said.note}
        onValue={(note) => set({ note })}
        maxLength={2000}
      />
      <EvidenceField value={evidence} onValue={setEvidence} usual="other" error={form.errorAt('evidence')} />
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t('claim', { stage: t(said.stage) })}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </Form>
  );
}
