import { useState } from 'react';
import { Button } from '../../components/button';
import { EvidenceField, evidenceOf, type Evidence } from '../../components/evidence-field';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Contract } from '../../lib/api';
import { evidenceTerms } from '../../lib/evidence-terms';
import { businessDate, instant } from '../../lib/format/dates';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { DecisionForm, type Decision } from './decision-form';
import { contracts } from './text';

/** The one call to action of the page: what may happen to the contract now, by whom. */
export function ContractNextStep({ contract }: { contract: Contract }) {
  const t = contracts.use();
  const { data: me } = useMe();
  const [chosen, choose] = useState<Decision>();
  const open = contract.status === 'draft' || contract.status === 'rejected';
  const decisions =
    may.verify(me) && contract.status === 'submitted' ? (['verified', 'rejected'] as const) : [];
  const ends =
    may.endContracts(me) && contract.status === 'verified' ? (['termination', 'void'] as const) : [];
  return (
    <section className="next-step stack-tight" aria-labelledby="contract-next">
      <h2 id="contract-next">{t('next')}</h2>
      <Advice contract={contract} />
      {open && may.claimContract(me) && <Papers contract={contract} />}
      {chosen ? (
        <DecisionForm contract={contract} decision={chosen} done={() => choose(undefined)} />
      ) : (
        <div className="row no-print">
          {[...decisions, ...ends].map((decision) => (
            <Button
              key={decision}
              look={decision === 'verified' ? 'primary' : 'plain'}
              onClick={() => choose(decision)}
            >
              {t(NAMES[decision])}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

const NAMES = { verified: 'verify', rejected: 'reject', termination: 'terminate', void: 'voidIt' } as const;

function Advice({ contract }: { contract: Contract }) {
  const t = contracts.use();
  const e = evidenceTerms.use();
  const language = useLanguage();
  const { signingEvidence } = contract;
  const missing = signingEvidence?.ready === false && (
    <p className="quiet">
      {t('nextMissing', {
        what: listed(signingEvidence.missing.map((kind) => (evidenceTerms.has(kind) ? e(kind) : kind))),
      })}
    </p>
  );
  const words: Record<string, string> = {
    draft: t(signingEvidence?.ready ? 'nextReady' : 'nextDraft'),
    submitted: t('nextSubmitted', { at: instant(contract.submittedAt, language) }),
    rejected: t('nextRejected', { reason: contract.decisionReason ?? '' }),
    verified: t('nextVerified'),
    terminated: t('nextTerminated', {
      date: businessDate(contract.terminatedOn, language),
      reason: contract.terminationReason ?? '',
    }),
    void: t('nextVoid', { reason: contract.voidReason ?? '' }),
  };
  return (
    <>
      <p>{words[contract.status]}</p>
      {['draft', 'submitted', 'rejected'].includes(contract.status) && missing}
    </>
  );
}

function Papers({ contract }: { contract: Contract }) {
  const t = contracts.use();
  const tell = useToast();
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const at = { path: { id: contract.id }, version: contract.version };
  const hand = useSubmission((body: object, key) =>
    api.post('/contracts/{id}/evidence', { ...at, body, key }),
  );
  const submission = useSubmission((body: object, key) =>
    api.post('/contracts/{id}/submission', { ...at, body, key }),
  );
  const after = async (text: string) => {
    setEvidence([]);
    await forget('/contracts', '/verification-queue');
    tell(text);
  };
  const failure = hand.failure ?? submission.failure;
  return (
    <div className="stack-tight no-print">
      <EvidenceField value={evidence} onValue={setEvidence} usual="contract-text" />
      {failure && (
        <p className="field-error" role="alert">
          {failure.message}
        </p>
      )}
      <div className="row">
        {evidence.length > 0 ? (
          <Button
            look="primary"
            busy={hand.pending}
            onClick={() =>
              void hand
                .submit({ evidence: evidenceOf(evidence) })
                .then((answer) => answer && after(t('evidenceAdded')))
            }
          >
            {t('addEvidence')}
          </Button>
        ) : (
          <Button
            look="primary"
            busy={submission.pending}
            onClick={() => void submission.submit({}).then((answer) => answer && after(t('submittedNow')))}
          >
            {t('submit')}
          </Button>
        )}
      </div>
    </div>
  );
}
