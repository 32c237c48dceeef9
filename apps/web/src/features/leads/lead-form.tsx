import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../components/button';
import { Check, SelectField, TextField } from '../../components/field';
import type { Picked } from '../../components/combobox';
import { Form, Refused } from '../../components/form';
import { MoneyField } from '../../components/money-field';
import { Page } from '../../components/page';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission } from '../../lib/api';
import { amountOf } from '../../lib/format/amounts';
import { may, ownTeams, useMe, useTeams } from '../../lib/me';
import { CHANNELS, SECTORS } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { EnterpriseField } from '../enterprises/enterprise-field';
import { leads } from './text';

const BLANK = {
  title: '',
  sector: '',
  sourceChannel: '',
  ownerTeamId: '',
  introducerTeamId: '',
  wan: '',
  confidential: false,
};
type Draft = typeof BLANK;

export default function LeadForm() {
  const t = leads.use();
  const say = terms.use();
  const tell = useToast();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const { teams } = useTeams();
  const [draft, setDraft] = useState(BLANK);
  const [who, setWho] = useState<Picked>({ id: null, label: '' });
  const receivers = may.readUnits(me) ? teams : (me?.filesTo ?? []);
  const own = (may.readUnits(me) ? ownTeams(me, teams) : receivers)[0]?.id ?? '';
  const set = (changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes }));
  const form = useSubmission((body: object, key) => api.post('/leads', { body, key }));
  const choices = (codes: readonly (typeof SECTORS | typeof CHANNELS)[number][]) => [
    { value: '', label: t('choose') },
    ...codes.map((code) => ({ value: code as string, label: say(code) })),
  ];
  const units = receivers.map((team) => ({ value: team.id, label: team.name }));
  const submit = async () => {
    const lead = await form.submit(bodyOf({ ...draft, ownerTeamId: draft.ownerTeamId || own }, who));
    if (!lead) return;
    await forget('/leads', '/my-day');
    tell(t('saved'));
    void navigate(`/leads/${lead.id}`, { replace: true });
  };
  return (
    <Page title={t('formTitle')} back="/leads">
      <Form className="stack form" onSubmit={() => void submit()}>
        <TextField
          label={t('projectName')}
          value={draft.title}
          onValue={(title) => set({ title })}
          required
          maxLength={200}
          error={form.errorAt('title')}
        />
        <EnterpriseField
          label={t('who')}
          hint={t('whoHint')}
          value={who}
          onPick={setWho}
          required
          error={form.errorAt('investorName') ?? form.errorAt('enterpriseId')}
        />
        <SelectField
          label={t('sector')}
          value={draft.sector}
          onValue={(sector) => set({ sector })}
          choices={choices(SECTORS)}
          required
          error={form.errorAt('sector')}
        />
        <SelectField
          label={t('channel')}
          value={draft.sourceChannel}
          onValue={(sourceChannel) => set({ sourceChannel })}
          choices={choices(CHANNELS)}
          required
          error={form.errorAt('sourceChannel')}
        />
        <SelectField
          label={t('ownerTeam')}
          value={draft.ownerTeamId || own}
          onValue={(ownerTeamId) => set({ ownerTeamId })}
          choices={[{ value: '', label: t('choose') }, ...units]}
          required
          error={form.errorAt('ownerTeamId')}
        />
        {may.readUnits(me) && (
          <SelectField
            label={t('introducerTeam')}
            optional
            value={draft.introducerTeamId}
            onValue={(introducerTeamId) => set({ introducerTeamId })}
            choices={[{ value: '', label: t('nobody') }, ...units]}
            error={form.errorAt('introducerTeamId')}
          />
        )}
        <MoneyField
          label={t('amountWan')}
          optional
          value={draft.wan}
          onValue={(wan) => set({ wan })}
          error={form.errorAt('expectedInvestment')}
        />
        <Check
          label={t('secret')}
          value={draft.confidential}
          onValue={(confidential) => set({ confidential })}
        />
        <Refused by={form} />
        <div>
          <Button type="submit" look="primary" busy={form.pending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

function bodyOf({ wan, introducerTeamId, confidential, ...rest }: Draft, who: Picked): object {
  const amount = amountOf(wan);
  return {
    ...rest,
    ...(who.id ? { enterpriseId: who.id } : { investorName: who.label.trim() }),
    introducerTeamId: introducerTeamId || undefined,
    confidential: confidential || undefined,
    expectedInvestment: amount === undefined ? undefined : { amount, currency: 'CNY' },
  };
}
