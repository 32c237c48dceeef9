import { useState } from 'react';
import { Button } from '../../components/button';
import type { Picked } from '../../components/combobox';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Lead } from '../../lib/api';
import { EnterpriseField } from '../enterprises/enterprise-field';
import { leads } from './text';
import { orShowAnew } from './or-show-anew';

/** A lead filed under a code name learns who stands behind it. */
export function LeadIdentity({ lead }: { lead: Lead }) {
  const t = leads.use();
  const tell = useToast();
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState<Picked>({ id: null, label: '' });
  const form = useSubmission((body: object) =>
    orShowAnew(api.patch('/leads/{id}', { path: { id: lead.id }, body, version: lead.version })),
  );
  const submit = async () => {
    const named = who.id ? { enterpriseId: who.id } : { investorName: who.label.trim() };
    if (!(await form.submit(named))) return;
    await forget('/leads', '/my-day');
    tell(t('done'));
    setOpen(false);
  };
  if (!open) {
    return (
      <div className="no-print">
        <Button onClick={() => setOpen(true)}>{t('identify')}</Button>
      </div>
    );
  }
  return (
    <Form className="stack-tight no-print" onSubmit={() => void submit()}>
      <EnterpriseField
        label={t('who')}
        hint={t('identifyHint')}
        value={who}
        onPick={setWho}
        required
        error={form.errorAt('enterpriseId') ?? form.errorAt('investorName')}
      />
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t('identifySave')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('notNow')}
        </Button>
      </div>
    </Form>
  );
}
