import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from '../../components/button';
import type { Picked } from '../../components/combobox';
import { EvidenceField, evidenceOf, type Evidence } from '../../components/evidence-field';
import { SelectField, TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { MoneyField } from '../../components/money-field';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { api, forget, useAnswer, useSubmission, type Lead } from '../../lib/api';
import { amountOf } from '../../lib/format/amounts';
import { SECTORS } from '../../lib/fixed-lists';
import { ownTeams, useMe, useTeams } from '../../lib/me';
import { terms } from '../../lib/terms';
import { EnterpriseField } from '../enterprises/enterprise-field';
import { CreditsField, type Credit } from './credits-field';
import type { PlanDates } from './amended-terms';
import { PlanField } from './plan-field';
import { contracts } from './text';

const SITES = ['leased', 'land', 'heavy'] as const;

/** A contract from a lead comes with what the lead knows. */
export default function ContractForm() {
  const t = contracts.use();
  const [params] = useSearchParams();
  const leadId = params.get('leadId') ?? '';
  const lead = useAnswer('/leads/{id}', { path: { id: leadId } }, { enabled: leadId !== '' });
  return (
    <Page title={t('formTitle')} back={leadId ? `/leads/${leadId}` : '/contracts'}>
      {leadId ? <Answer query={lead}>{(found) => <Draft lead={found} />}</Answer> : <Draft />}
    </Page>
  );
}

function Draft({ lead }: { lead?: Lead }) {
  const t = contracts.use();
  const tell = useToast();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const { teams } = useTeams();
  const own = lead?.ownerTeamId ?? ownTeams(me, teams)[0]?.id ?? '';
  const [who, setWho] = useState<Picked>({
    id: lead?.enterpriseId ?? null,
    label: lead?.enterpriseName ?? '',
  });
  const [said, setSaid] = useState<SaidOf>({
    kind: 'formal',
    title: lead?.title ?? '',
    sector: lead?.sector ?? '',
    siteClass: '',
    signedOn: '',
    wan: '',
  });
  const [plan, setPlan] = useState<PlanDates>({});
  const [credits, setCredits] = useState<Credit[]>();
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const shares = credits ?? [{ teamId: own, percent: '100' }];
  const set = (changes: Partial<typeof said>) => setSaid((now) => ({ ...now, ...changes }));
  const form = useSubmission((body: object, key) => api.post('/contracts', { body, key }));
  const save = async () => {
    const { wan, siteClass, ...rest } = said;
    const contract = await form.submit({
      ...rest,
      leadId: lead?.id,
      enterpriseId: who.id,
      siteClass: siteClass || undefined,
      amount: amountOf(wan),
      credits: shares,
      plan: planned(plan),
      evidence: evidenceOf(evidence),
    });
    if (!contract) return;
    await forget('/contracts', '/leads');
    tell(t('saved'));
    void navigate(`/contracts/${contract.id}`, { replace: true });
  };
  return (
    <Form className="stack form" onSubmit={() => void save()}>
      <Said said={said} set={set} who={who} setWho={setWho} errorAt={form.errorAt} />
      <CreditsField value={shares} onValue={setCredits} error={form.errorAt('credits')} />
      <PlanField value={plan} onValue={setPlan} errorAt={form.errorAt} />
      <EvidenceField
        value={evidence}
        onValue={setEvidence}
        usual="contract-text"
        error={form.errorAt('evidence')}
      />
      <Refused by={form} />
      <div>
        <Button type="submit" look="primary" busy={form.pending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

type SaidOf = Record<'kind' | 'title' | 'sector' | 'siteClass' | 'signedOn' | 'wan', string>;

interface SaidProps {
  said: SaidOf;
  set: (changes: Partial<SaidOf>) => void;
  who: Picked;
  setWho: (who: Picked) => void;
  errorAt: (path: string) => string | undefined;
}

/** What the paper itself says. */
function Said({ said, set, who, setWho, errorAt }: SaidProps) {
  const t = contracts.use();
  const say = terms.use();
  return (
    <>
      <SelectField
        label={t('kind')}
        value={said.kind}
        onValue={(kind) => set({ kind })}
        choices={(['formal', 'framework'] as const).map((value) => ({
          value: value as string,
          label: t(value),
        }))}
      />
      <TextField
        label={t('name')}
        value={said.title}
        onValue={(title) => set({ title })}
        required
        maxLength={200}
        error={errorAt('title')}
      />
      <EnterpriseField
        label={t('investor')}
        value={who}
        onPick={setWho}
        required
        error={errorAt('enterpriseId')}
      />
      <SelectField
        label={t('sector')}
        value={said.sector}
        onValue={(sector) => set({ sector })}
        choices={[
          { value: '', label: t('choose') },
          ...SECTORS.map((code) => ({ value: code as string, label: say(code) })),
        ]}
        required
        error={errorAt('sector')}
      />
      <TextField
        label={t('signedOn')}
        hint={t('signedOnHint')}
        value={said.signedOn}
        placeholder="2026-05-20"
        onValue={(signedOn) => set({ signedOn })}
        required
        error={errorAt('signedOn')}
      />
      <MoneyField
        label={t('amountWan')}
        optional
        value={said.wan}
        onValue={(wan) => set({ wan })}
        error={errorAt('amount')}
      />
      <SelectField
        label={t('site')}
        value={said.siteClass}
        onValue={(siteClass) => set({ siteClass })}
        choices={[
          { value: '', label: t('siteUnsaid') },
          ...SITES.map((site) => ({ value: site as string, label: t(site) })),
        ]}
      />
    </>
  );
}

function planned(plan: PlanDates): PlanDates | undefined {
  const dates = Object.entries(plan).filter(([, date]) => date !== '');
  return dates.length > 0 ? Object.fromEntries(dates) : undefined;
}
