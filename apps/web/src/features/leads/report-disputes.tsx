import { useState } from 'react';
import { Button } from '../../components/button';
import { Tag } from '../../components/light';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Dispute } from '../../lib/api';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { firsts } from './first-report-text';
import { ReasonForm } from './reason-form';

/** What was disputed between a report and others, newest first, each with its ruling. */
export function ReportDisputes({ disputes }: { disputes: readonly Dispute[] }) {
  const t = firsts.use();
  if (disputes.length === 0) return null;
  return (
    <>
      <h3>{t('disputes')}</h3>
      <ul className="stack-tight">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <Told dispute={dispute} />
            {dispute.status === 'open' && <Ruling dispute={dispute} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ dispute }: { dispute: Dispute }) {
  const t = firsts.use();
  const language = useLanguage();
  const { decision, reason, rulingReason } = dispute;
  const team = dispute.teamName ?? t('nobody');
  const claimant = dispute.claimantTeamName ?? t('nobody');
  return (
    <>
      <p>{t('raised', { claimant, team, reason })}</p>
      <p className="small quiet">
        {t('by', { name: dispute.raisedByName ?? '', at: instant(dispute.createdAt, language) })}
      </p>
      {decision === null ? (
        <Tag tone="watch">{t('open')}</Tag>
      ) : (
        <>
          <p className="strong">{t(decision === 'upheld' ? 'upheld' : 'rejected', { claimant, team })}</p>
          <p className="small quiet">
            {t('ruledBy', {
              name: dispute.ruledByName ?? '',
              at: instant(dispute.ruledAt, language),
              reason: rulingReason ?? '',
            })}
          </p>
        </>
      )}
    </>
  );
}

/** Another person rules: not who raised it, and nobody of the two units. */
function Ruling({ dispute }: { dispute: Dispute }) {
  const t = firsts.use();
  const tell = useToast();
  const { data: me } = useMe();
  const [open, setOpen] = useState(false);
  const form = useSubmission((body: object, key) =>
    api.post('/first-report-disputes/{id}/ruling', {
      path: { id: dispute.id },
      body,
      key,
      version: dispute.version,
    }),
  );
  const isParty = me?.units.some(({ id }) => id === dispute.teamId || id === dispute.claimantTeamId);
  if (!may.ruleReports(me) || isParty || dispute.createdBy === me?.id) return null;
  const rule = (decision: 'upheld' | 'rejected') => async (reason: string) => {
    if (!(await form.submit({ decision, reason }))) return;
    await forget('/first-report', '/leads', '/my-day');
    tell(t('ruled'));
  };
  if (!open)
    return (
      <Button className="no-print" onClick={() => setOpen(true)}>
        {t('rule')}
      </Button>
    );
  return (
    <ReasonForm
      label={t('rulingReason')}
      form={form}
      choices={[
        { label: t('uphold'), send: rule('upheld') },
        { label: t('reject'), send: rule('rejected') },
      ]}
      done={() => setOpen(false)}
    />
  );
}
