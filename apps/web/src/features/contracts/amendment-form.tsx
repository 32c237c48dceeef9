import { useState } from 'react';
import { EvidenceField, evidenceOf, type Evidence } from '../../components/evidence-field';
import { TextArea, TextField } from '../../components/field';
import { Form, FormEnd } from '../../components/form';
import { MoneyField } from '../../components/money-field';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Contract } from '../../lib/api';
import { amountOf } from '../../lib/format/amounts';
import { today } from '../../lib/format/dates';
import { changesOf, termsOf } from './amended-terms';
import { CreditsField } from './credits-field';
import { PlanField } from './plan-field';
import { contracts } from './text';

/** What is agreed now, to be changed where it changes; only that is sent. */
export function AmendmentForm({ contract, done }: { contract: Contract; done: () => void }) {
  const t = contracts.use();
  const tell = useToast();
  const inForce = contract.versions?.findLast(({ state }) => state === 'in-force') ?? contract;
  const [before] = useState(() => termsOf(inForce));
  const [terms, setTerms] = useState(before);
  const [said, setSaid] = useState({ effectiveOn: today(), reason: '' });
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const set = (changes: Partial<typeof terms>) => setTerms((now) => ({ ...now, ...changes }));
  const form = useSubmission((body: object, key) =>
    api.post('/contracts/{id}/amendments', {
      path: { id: contract.id },
      body,
      key,
      version: contract.version,
    }),
  );
  const submit = async () => {
    const { wan, ...changed } = changesOf(before, terms);
    const papers = evidence.length > 0 ? evidenceOf(evidence) : undefined;
    const amount = wan === undefined ? undefined : amountOf(wan);
    if (!(await form.submit({ ...said, ...changed, amount, evidence: papers }))) return;
    await forget('/contracts', '/verification-queue');
    tell(t('proposedNow'));
    done();
  };
  return (
    <Form className="stack-tight" aria-label={t('amendTitle')} onSubmit={() => void submit()}>
      <p className="small quiet">{t('amendHint')}</p>
      <TextField
        label={t('effectiveOn')}
        value={said.effectiveOn}
        onValue={(effectiveOn) => setSaid({ ...said, effectiveOn })}
        required
        error={form.errorAt('effectiveOn')}
      />
      <MoneyField
        label={t('amountWan')}
        currency={contract.currency}
        value={terms.wan}
        onValue={(wan) => set({ wan })}
        required={before.wan !== ''}
        error={form.errorAt('amount')}
      />
      <CreditsField
        value={terms.credits}
        onValue={(credits) => set({ credits })}
        error={form.errorAt('credits')}
      />
      <PlanField value={terms.plan} onValue={(plan) => set({ plan })} errorAt={form.errorAt} />
      <TextArea
        label={t('reason')}
        value={said.reason}
        onValue={(reason) => setSaid({ ...said, reason })}
        required
        maxLength={2000}
        error={form.errorAt('reason')}
      />
      <EvidenceField
        value={evidence}
        onValue={setEvidence}
        usual="contract-text"
        error={form.errorAt('evidence')}
      />
      <FormEnd form={form} send={t('propose')} close={done} />
    </Form>
  );
}
