import { useState } from 'react';
import { Button } from '../../components/button';
import type { Picked } from '../../components/combobox';
import { SelectField, TextArea, TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { SidePanel } from '../../components/side-panel';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission } from '../../lib/api';
import { ownTeams, useMe, useTeams } from '../../lib/me';
import { EnterpriseField } from '../enterprises/enterprise-field';
import { targets } from './text';

export function AddTarget({ campaignId, close }: { campaignId: string; close: () => void }) {
  const t = targets.use();
  const tell = useToast();
  const { data: me } = useMe();
  const { teams } = useTeams();
  const own = ownTeams(me, teams);
  const choices = own.length > 0 ? own : teams;
  const [teamId, setTeamId] = useState('');
  const [who, setWho] = useState<Picked>({ id: null, label: '' });
  const [chainNode, setChainNode] = useState('');
  const [reason, setReason] = useState('');
  const form = useSubmission((body: object, key) => api.post('/target-enterprises', { body, key }));
  const submit = async () => {
    const named = who.id ? { enterpriseId: who.id } : { name: who.label.trim() };
    const body = {
      campaignId,
      teamId: teamId || choices[0]?.id,
      ...named,
      chainNode: chainNode.trim() || undefined,
      reason: reason.trim(),
    };
    if (!(await form.submit(body))) return;
    await forget('/target-enterprises');
    tell(t('saved'));
    close();
  };
  return (
    <SidePanel title={t('add')} onClose={close}>
      <Form className="stack" onSubmit={() => void submit()}>
        <p className="small quiet">{t('addHint')}</p>
        <EnterpriseField
          label={t('enterprise')}
          value={who}
          onPick={setWho}
          required
          error={form.errorAt('enterpriseId') ?? form.errorAt('name')}
        />
        <TextArea
          label={t('reason')}
          value={reason}
          onValue={setReason}
          required
          maxLength={2000}
          error={form.errorAt('reason')}
        />
        <TextField
          label={t('chainNode')}
          optional
          value={chainNode}
          onValue={setChainNode}
          maxLength={120}
          error={form.errorAt('chainNode')}
        />
        {choices.length > 1 && (
          <SelectField
            label={t('team')}
            value={teamId || (choices[0]?.id ?? '')}
            onValue={setTeamId}
            choices={choices.map((team) => ({ value: team.id, label: team.name }))}
            error={form.errorAt('teamId')}
          />
        )}
        <Refused by={form} />
        <Button type="submit" look="primary" busy={form.pending}>
          {t('save')}
        </Button>
      </Form>
    </SidePanel>
  );
}
