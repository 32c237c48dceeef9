import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button';
import { More } from '../../components/data-table';
import { EvidenceList } from '../../components/evidence-list';
import { Check, TextArea } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useToast } from '../../components/toast';
import { api, forget, useRows, useSubmission, type QueueItem, type QueueOutcome } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { money } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { recordPath } from '../../lib/records';
import { projects } from '../projects/text';
import './verification-queue.css';
import { verification } from './text';

const keyOf = ({ recordType, id }: { recordType: string; id: string }) => `${recordType} ${id}`;

/** What waits for a second pair of eyes, the oldest first; several can be decided with one reason. */
export default function VerificationQueue() {
  const t = verification.use();
  const { data: me } = useMe();
  const query = useRows('/verification-queue', { query: { limit: 50, count: true } });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const toggle = (item: QueueItem) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(keyOf(item))) next.add(keyOf(item));
      return next;
    });
  const decides = may.decideClaims(me);
  return (
    <Page title={t('title')}>
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('none')}>{t('noneBody')}</Empty>
          ) : (
            <>
              <ol className="queue">
                {rows.map((item) => (
                  <Claim
                    key={keyOf(item)}
                    item={item}
                    refusal={refused.get(keyOf(item))}
                    chosen={chosen.has(keyOf(item))}
                    onChosen={decides ? () => toggle(item) : undefined}
                  />
                ))}
              </ol>
              <More shown={rows.length} {...query} />
              {chosen.size > 0 && (
                <Review
                  items={rows.filter((item) => chosen.has(keyOf(item)))}
                  done={(outcomes) => {
                    setChosen(new Set());
                    setRefused(new Map(outcomes.map((o) => [keyOf(o), o.message ?? ''])));
                  }}
                />
              )}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

interface ClaimProps {
  item: QueueItem;
  refusal: string | undefined;
  chosen: boolean;
  onChosen: (() => void) | undefined;
}

function Claim({ item, refusal, chosen, onChosen }: ClaimProps) {
  const t = verification.use();
  const p = projects.use();
  const language = useLanguage();
  const kind = projects.has(item.kind) ? ` · ${p(item.kind)}` : '';
  return (
    <li className="queue-claim">
      <div className="row spread">
        <div className="row strong queue-title">
          {onChosen && (
            <Check
              label={<span className="sr-only">{t('choose', { name: item.title })}</span>}
              value={chosen}
              onValue={onChosen}
            />
          )}
          <Link to={recordPath('contract', item.contractId ?? item.id)}>{item.title}</Link>
        </div>
        <span className="small quiet">
          {t(item.recordType)}
          {kind} · {businessDate(item.occurredOn, language)}
        </span>
      </div>
      <p className="small">
        {[
          item.enterpriseName,
          item.amountCny && money(item.amountCny, 'CNY', language),
          listed(item.teams.map(({ teamName }) => teamName)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {item.warnings.map(({ code, message, recordId, recordType }) => (
        <p key={`${code}${recordId}`} className="queue-warning small">
          {recordId && recordType === 'contract' ? (
            <Link to={recordPath(recordType, recordId)}>{message}</Link>
          ) : (
            message
          )}
        </p>
      ))}
      {item.evidence.length > 0 && <EvidenceList evidence={item.evidence} />}
      <small className="quiet block">
        {t('submittedBy', { name: item.submittedByName, at: instant(item.submittedAt, language) })}
      </small>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </li>
  );
}

function Review({ items, done }: { items: readonly QueueItem[]; done: (refused: QueueOutcome[]) => void }) {
  const t = verification.use();
  const tell = useToast();
  const [reason, setReason] = useState('');
  const [falseReport, setFalse] = useState(false);
  const form = useSubmission((body: object, key) => api.post('/verification-queue/decisions', { body, key }));
  const decide = async (decision: 'verified' | 'rejected') => {
    const said = {
      decision,
      reason: reason.trim() || t('complete'),
      falseReport: (decision === 'rejected' && falseReport) || undefined,
    };
    const answer = await form.submit({
      items: items.map(({ recordType, id, version }) => ({ recordType, id, version, ...said })),
    });
    if (!answer) return;
    await forget('/verification-queue', '/contracts', '/projects', '/dashboards');
    const refused = answer.items.filter(({ outcome }) => outcome === 'refused');
    const decided = t('decided', { n: answer.items.length - refused.length });
    tell(refused.length > 0 ? `${decided} · ${t('refused', { n: refused.length })}` : decided);
    done(refused);
  };
  return (
    <Form
      className="queue-review stack-tight no-print"
      aria-label={t('title')}
      onSubmit={(choice) => void decide(choice === 'verified' ? 'verified' : 'rejected')}
    >
      <p className="strong">{t('chosen', { n: items.length })}</p>
      <TextArea
        label={t('reason')}
        value={reason}
        onValue={setReason}
        required
        ask={t('reasonAsk')}
        placeholder={t('complete')}
        hint={t('reasonHint')}
        maxLength={2000}
        error={form.errorAt('items.0.reason')}
      />
      <Check label={t('falseReport')} value={falseReport} onValue={setFalse} />
      <Refused by={form} />
      <div className="row">
        <Button type="submit" value="verified" formNoValidate look="primary" busy={form.pending}>
          {t('accept')}
        </Button>
        <Button type="submit" value="rejected" busy={form.pending}>
          {t('reject')}
        </Button>
      </div>
    </Form>
  );
}
