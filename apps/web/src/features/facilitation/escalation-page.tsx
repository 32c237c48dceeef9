import { Link, useParams } from 'react-router';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useAnswer, type Escalation } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { score } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { DecideForm } from './decide-form';
import { DaysLost } from './stuck';
import { AnswerForm, CloseForm } from './order-forms';
import './task-page.css';
import { orders, stageWord, tasks } from './text';

export default function EscalationPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/escalations/{id}', { path: { id } });
  return (
    <Answer query={query} lines={8} whole>
      {(escalation) => <Question escalation={escalation} />}
    </Answer>
  );
}

/** The question, who is stuck on whom, days lost, the ways out: read and decided on a phone. */
function Question({ escalation }: { escalation: Escalation }) {
  const t = orders.use();
  const s = tasks.use();
  const { teamName, departmentName, unblocksStage: stage } = escalation;
  return (
    <Page
      back="/escalations"
      title={escalation.question}
      lead={<span className="small quiet">{t(escalation.status)}</span>}
    >
      <div className="stack orders-page">
        <div>
          <p>{t('stuck', { team: teamName, department: departmentName })}</p>
          <p>
            <DaysLost of={escalation} />
            {escalation.status === 'open' && <DecisionDue of={escalation} />}
            {stage && ` · ${t('holdsUp', { stage: stageWord(s, stage) })}`}
          </p>
          <p className="small row">
            {escalation.projectId && (
              <Link to={`/projects/${escalation.projectId}`}>
                {t('project')} {escalation.projectName}
              </Link>
            )}
            {escalation.taskId && (
              <Link to={`/tasks/${escalation.taskId}`}>
                {t('task')} {escalation.taskTitle}
              </Link>
            )}
            <DepartmentDoor id={escalation.departmentId} name={departmentName} />
          </p>
        </div>
        <Decision escalation={escalation} />
        <Step escalation={escalation} />
      </div>
    </Page>
  );
}

/** The command center's own clock. */
function DecisionDue({ of: { decisionDueAt, decisionClock } }: { of: Escalation }) {
  const t = orders.use();
  const language = useLanguage();
  const beyond = -decisionClock.remainingMinutes / WORKING_DAY;
  return (
    <>
      {' · '}
      {t('decideBy', { at: instant(decisionDueAt, language) })}
      {beyond > 0 && <strong>{t('decideOver', { n: score(beyond), count: Number(score(beyond)) })}</strong>}
    </>
  );
}

/** Working minutes. */
const WORKING_DAY = 420;

/** For those who may see how the department does. */
function DepartmentDoor({ id, name }: { id: string; name: string }) {
  const { data: me } = useMe();
  return may.readDepartment(me, id) ? <Link to={`/departments/${id}`}>{name}</Link> : null;
}

/** What was decided, and what came of it. */
function Decision({ escalation }: { escalation: Escalation }) {
  const t = orders.use();
  const language = useLanguage();
  const { choice, proposals, instruction, orderNumber, answer, certifiedDays } = escalation;
  if (orderNumber === null) return null;
  return (
    <section className="next-step stack-tight" aria-labelledby="order">
      <h2 id="order">{t('order', { number: orderNumber })}</h2>
      {choice !== null && <p>{proposals[choice - 1]?.text}</p>}
      {instruction && <p>{instruction}</p>}
      <p className="small quiet">
        {t('by', { name: escalation.decidedByName ?? '' })} ·{' '}
        {t('orderDue', { day: businessDate(escalation.orderDueOn, language) })}
      </p>
      {answer && (
        <p>
          <span className="strong">{t('answer')}</span> {answer}
        </p>
      )}
      {escalation.closingNote && <p>{escalation.closingNote}</p>}
      {certifiedDays !== null && certifiedDays > 0 && <p>{t('certifiedDays', { n: certifiedDays })}</p>}
    </section>
  );
}

/** Whose turn it is; only they see the form. */
function Step({ escalation }: { escalation: Escalation }) {
  const t = orders.use();
  const { data: me } = useMe();
  const { status, departmentId, departmentName } = escalation;
  const answers = me?.roles.some((r) => r.role === 'department-officer' && r.orgUnitId === departmentId);
  if (status === 'open')
    return may.decideEscalation(me) ? <DecideForm escalation={escalation} /> : <p>{t('waits')}</p>;
  if (status === 'decided')
    return answers ? (
      <AnswerForm escalation={escalation} />
    ) : (
      <p>{t('waitsAnswer', { department: departmentName })}</p>
    );
  if (status === 'answered')
    return may.closeEscalation(me) ? <CloseForm escalation={escalation} /> : <p>{t('waitsClose')}</p>;
  return null;
}
