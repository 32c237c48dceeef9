import { useState } from 'react';
import { Button } from '../../components/button';
import { Segmented, TextArea } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Escalation } from '../../lib/api';
import { orders } from './text';
import { useHeldBack } from './use-held-back';

/** One tap on a way out, one to decide; a few seconds to take it back. */
export function DecideForm({ escalation: { id, version, proposals } }: { escalation: Escalation }) {
  const t = orders.use();
  const tell = useToast();
  const [choice, setChoice] = useState('');
  const [instruction, setInstruction] = useState('');
  const form = useSubmission((body: object, key) =>
    api.post('/escalations/{id}/decision', { path: { id }, body, key, version }),
  );
  const send = async () => {
    const body = {
      choice: choice ? Number(choice) : undefined,
      instruction: instruction.trim() || undefined,
    };
    const order = await form.submit(body);
    if (!order) return;
    await forget('/escalations', '/facilitation-tasks', '/my-day', '/dashboards', '/projects');
    tell(t('sent', { number: order.orderNumber ?? '' }));
  };
  const held = useHeldBack(() => void send());
  if (held.left > 0)
    return (
      <div className="orders-held stack-tight">
        <p className="strong">
          {[proposals[Number(choice) - 1]?.text, instruction.trim()].filter(Boolean).join(' ')}
        </p>
        <div className="row spread">
          <output>{t('held', { n: held.left })}</output>
          <Button onClick={held.undo}>{t('undo')}</Button>
        </div>
      </div>
    );
  return (
    <Form className="stack orders-choices" onSubmit={held.hold}>
      <Segmented
        label={t('choose')}
        required={instruction.trim() === ''}
        ask={t('chooseAsk')}
        value={choice}
        onValue={setChoice}
        choices={proposals.map(({ text }, at) => ({ value: String(at + 1), label: text }))}
        error={form.errorAt('choice')}
      />
      <TextArea
        label={t('instruction')}
        hint={t('instructionHint')}
        optional
        value={instruction}
        onValue={setInstruction}
        maxLength={1000}
        error={form.errorAt('instruction')}
      />
      <Refused by={form} />
      <div>
        <Button type="submit" look="primary" busy={form.pending}>
          {t('decide')}
        </Button>
      </div>
    </Form>
  );
}
