import { Answer } from '../../components/states';
import { useAnswer, useRows, type FirstReport, type Lead, type RivalReport } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { firsts } from './first-report-text';
import { ReportDisputes } from './report-disputes';
import { Rivals } from './rivals';

/** Whose the investor is by the register, who else reported it, and what was disputed and ruled. */
export function FirstReports({ lead }: { lead: Lead }) {
  const t = firsts.use();
  const own = useRows('/first-reports', { query: { leadId: lead.id } });
  const others = useAnswer('/leads/{id}/conflicts', { path: { id: lead.id } });
  return (
    <section className="stack-tight" aria-labelledby="first-report">
      <h2 id="first-report">{t('title')}</h2>
      <Answer query={{ ...own, data: own.data && own.rows }} lines={2}>
        {([report]) => report && <Standing report={report} />}
      </Answer>
      <Answer query={others} lines={1}>
        {({ items }) => <Others lead={lead} own={own.rows[0]?.id} rivals={items} />}
      </Answer>
    </section>
  );
}

function Others({ lead, own, rivals }: { lead: Lead; own: string | undefined; rivals: RivalReport[] }) {
  const reportId = [own ?? '', ...rivals.map((rival) => rival.reportId)];
  const query = useRows(
    '/first-report-disputes',
    { query: { reportId, limit: 50 } },
    { enabled: own !== undefined },
  );
  const disputes = query.rows.filter((one) => one.reportId === own || one.claimantReportId === own);
  return (
    <>
      <Rivals lead={lead} rivals={rivals} disputes={disputes} />
      <ReportDisputes disputes={disputes} />
    </>
  );
}

function Standing({ report }: { report: FirstReport }) {
  const t = firsts.use();
  const language = useLanguage();
  const { state, teamName, protectedUntil, reportedByName, reportedAt } = report;
  const team = teamName ?? t('nobody');
  return (
    <>
      <p>{t(state, { team, day: businessDate(protectedUntil, language) })}</p>
      <p className="small quiet">
        {t('reportedAt', { name: reportedByName, at: instant(reportedAt, language) })}
      </p>
    </>
  );
}
