import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Lead } from '../../lib/api';
import { nearDay } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { leads } from './text';
import { orShowAnew } from './or-show-anew';
import { useLeadVisits } from './use-lead-visits';

interface Move {
  name: 'judgeValid' | 'judgeInvalid' | 'negotiate' | 'lose' | 'rest' | 'revive';
  route: 'qualification' | 'negotiation' | 'loss' | 'dormancy' | 'reactivation';
  decision?: 'valid' | 'invalid';
  primary?: boolean;
}

const VALID: Move = { name: 'judgeValid', route: 'qualification', decision: 'valid', primary: true };
const INVALID: Move = { name: 'judgeInvalid', route: 'qualification', decision: 'invalid' };
const NEGOTIATE: Move = { name: 'negotiate', route: 'negotiation', primary: true };
const LOSE: Move = { name: 'lose', route: 'loss' };
const REST: Move = { name: 'rest', route: 'dormancy' };
const REVIVE: Move = { name: 'revive', route: 'reactivation' };

const MOVES: Record<Lead['stage'], Move[]> = {
  filed: [VALID, INVALID, LOSE, REST],
  valid: [NEGOTIATE, LOSE, REST],
  negotiation: [LOSE, REST],
  signed: [],
  invalid: [REVIVE],
  lost: [REVIVE],
  dormant: [REVIVE],
};
const ADVICE = {
  filed: 'judgeFirst',
  valid: 'keepTalking',
  negotiation: 'keepTalking',
  signed: 'signedNow',
  invalid: 'ended',
  lost: 'ended',
  dormant: 'ended',
} as const;

/** The one call to action of the page: what may happen to the lead now. */
export function LeadNextStep({ lead }: { lead: Lead }) {
  const t = leads.use();
  const { data: me } = useMe();
  const [chosen, choose] = useState<Move>();
  const mine = may.decideLead(me, lead.ownerTeamId);
  const moves = mine ? MOVES[lead.stage] : [];
  return (
    <section className="next-step stack-tight" aria-labelledby="lead-next">
      <h2 id="lead-next">{t('nextStep')}</h2>
      <Agreed leadId={lead.id} />
      <p>{lead.stage === 'filed' && !mine ? <Waits lead={lead} /> : t(ADVICE[lead.stage])}</p>
      {chosen ? (
        <MoveForm lead={lead} move={chosen} done={() => choose(undefined)} />
      ) : (
        moves.length > 0 && (
          <div className="row no-print">
            {moves.map((move) => (
              <Button key={move.name} look={move.primary ? 'primary' : 'plain'} onClick={() => choose(move)}>
                {t(move.name)}
              </Button>
            ))}
          </div>
        )
      )}
    </section>
  );
}

function Waits({ lead: { ownerTeamName } }: { lead: Lead }) {
  const t = leads.use();
  return ownerTeamName === null ? t('nobodyOwns') : t('othersJudge', { team: ownerTeamName });
}

/** What was agreed at the latest visit that named a next step. */
function Agreed({ leadId }: { leadId: string }) {
  const language = useLanguage();
  const visits = useLeadVisits(leadId);
  const step = visits.rows.find((visit) => visit.nextStep)?.nextStep;
  if (!step) return null;
  return (
    <p className="row spread">
      <span className="strong">{step.what}</span>
      <span className="nowrap">{nearDay(step.dueOn, language)}</span>
    </p>
  );
}

const focus = (element: HTMLTextAreaElement | null) => element?.focus();

function MoveForm({ lead, move, done }: { lead: Lead; move: Move; done: () => void }) {
  const t = leads.use();
  const tell = useToast();
  const [reason, setReason] = useState('');
  const optional = move.route === 'negotiation';
  const form = useSubmission((body: object, key) =>
    orShowAnew(
      api.post(`/leads/{id}/${move.route}`, { path: { id: lead.id }, body, key, version: lead.version }),
    ),
  );
  const submit = async () => {
    const text = reason.trim();
    const said = optional ? { note: text || undefined } : { reason: text };
    if (!(await form.submit({ decision: move.decision, ...said }))) return;
    await forget('/leads', '/my-day');
    tell(t('done'));
    done();
  };
  return (
    <Form className="stack-tight" onSubmit={() => void submit()}>
      <TextArea
        label={t(optional ? 'note' : 'reason')}
        value={reason}
        onValue={setReason}
        optional={optional}
        required={!optional}
        maxLength={2000}
        error={form.errorAt(optional ? 'note' : 'reason')}
        ref={focus}
      />
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t(move.name)}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </Form>
  );
}
