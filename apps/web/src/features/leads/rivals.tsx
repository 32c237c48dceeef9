import { useState } from 'react';
import { Button } from '../../components/button';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Dispute, type Lead, type RivalReport } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { firsts } from './first-report-text';
import { ReasonForm } from './reason-form';

interface Props {
  lead: Lead;
  rivals: readonly RivalReport[];
  disputes: readonly Dispute[];
}

/** Reports of other units on the same investor: whom to talk to; an earlier one can be disputed. */
export function Rivals({ lead, rivals, disputes }: Props) {
  const t = firsts.use();
  const { data: me } = useMe();
  const [disputing, dispute] = useState('');
  const mine = may.disputeReports(me) && may.changeLead(me, lead);
  const isOpen = ({ reportId }: RivalReport) =>
    disputes.some((one) => one.status === 'open' && one.reportId === reportId);
  if (rivals.length === 0) return <p className="small quiet">{t('noRivals')}</p>;
  return (
    <>
      <h3>{t('rivals')}</h3>
      <ul className="stack-tight">
        {rivals.map((rival) => (
          <li key={rival.reportId}>
            <Rival rival={rival} />
            {disputing === rival.reportId ? (
              <DisputeForm lead={lead} reportId={rival.reportId} done={() => dispute('')} />
            ) : (
              mine &&
              rival.precedes &&
              rival.protects &&
              !isOpen(rival) && (
                <Button look="quiet" className="no-print" onClick={() => dispute(rival.reportId)}>
                  {t('dispute')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Rival({ rival }: { rival: RivalReport }) {
  const t = firsts.use();
  const language = useLanguage();
  const { teamName, contactName, reportedAt, protects, protectedUntil, precedes } = rival;
  return (
    <>
      <p>
        <span className="strong">{teamName ?? t('nobody')}</span> {instant(reportedAt, language)} ·{' '}
        {t(precedes ? 'earlier' : 'later')}
      </p>
      <p className="small quiet">
        {protects ? t('protects', { day: businessDate(protectedUntil, language) }) : t('protectsNot')}
        {contactName && ` · ${t('contact', { name: contactName })}`}
      </p>
    </>
  );
}

function DisputeForm({ lead, reportId, done }: { lead: Lead; reportId: string; done: () => void }) {
  const t = firsts.use();
  const tell = useToast();
  const form = useSubmission((body: object, key) =>
    api.post('/first-reports/{id}/disputes', { path: { id: reportId }, body, key }),
  );
  const send = async (reason: string) => {
    if (!(await form.submit({ leadId: lead.id, reason }))) return;
    await forget('/first-report', '/leads', '/my-day');
    tell(t('disputed'));
    done();
  };
  return (
    <ReasonForm
      label={t('disputeReason')}
      form={form}
      choices={[{ label: t('dispute'), send }]}
      done={done}
    />
  );
}
