import { EvidenceList } from '../../components/evidence-list';
import type { Milestone, Project } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { STAGES } from './project-list';
import { projects } from './text';

type Stage = (typeof STAGES)[number];
const PLAN = {
  performing: 'performingOn',
  groundbreaking: 'groundbreakingOn',
  completion: 'completionOn',
  commissioning: 'commissioningOn',
  'capacity-attainment': 'capacityAttainmentOn',
} as const;

/** Planned hollow, expected dashed, actual filled; what supports it stands under each. */
export function MilestoneLine({ project }: { project: Project }) {
  const t = projects.use();
  const language = useLanguage();
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{t('line')}</h2>
      <ol className="milestones">
        <li className="milestone milestone-verified">
          <p className="strong">{t('signed')}</p>
          <p>{businessDate(project.signedOn, language)}</p>
        </li>
        {STAGES.filter((stage) => stage !== 'benefit-attainment' || of(project, stage).length > 0).map(
          (stage) => (
            <Stage key={stage} stage={stage} project={project} />
          ),
        )}
      </ol>
    </section>
  );
}

function of(project: Project, stage: Stage): Milestone[] {
  return project.milestones.filter((milestone) => milestone.stage === stage);
}

function Stage({ stage, project }: { stage: Stage; project: Project }) {
  const t = projects.use();
  const language = useLanguage();
  const claims = of(project, stage);
  const verified = claims.find(({ state }) => state === 'verified');
  const claimed = claims.find(({ state }) => state === 'claimed');
  const state = verified
    ? 'verified'
    : claimed
      ? 'claimed'
      : forecastOf(project, stage)
        ? 'forecast'
        : 'planned';
  const plan = stage === 'benefit-attainment' ? null : project.plan[PLAN[stage]];
  const forecast = forecastOf(project, stage);
  return (
    <li className={`milestone milestone-${state}`}>
      <p className="strong">{t(stage)}</p>
      {plan && <p className="small quiet">{t('planned', { date: businessDate(plan, language) })}</p>}
      {forecast && !verified && (
        <p className="small quiet">{t('forecast', { date: businessDate(forecast, language) })}</p>
      )}
      {claims.length === 0 && !plan && !forecast && <p className="small quiet">{t('notYet')}</p>}
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
    </li>
  );
}

function forecastOf({ forecast }: Project, stage: Stage): string | null {
  if (!forecast || stage === 'performing' || stage === 'benefit-attainment') return null;
  return forecast[PLAN[stage]];
}

const WORDS = {
  claimed: 'claimedAs',
  verified: 'verifiedAs',
  rejected: 'rejectedAs',
  withdrawn: 'withdrawnAs',
} as const;

function Claim({ claim }: { claim: Milestone }) {
  const t = projects.use();
  const language = useLanguage();
  const date = businessDate(claim.occurredOn, language);
  return (
    <div className={`claim claim-${claim.state}`}>
      <p>{t(WORDS[claim.state], { date, reason: claim.decisionReason ?? '' })}</p>
      {claim.basis === 'import' && <p className="small quiet">{t('imported')}</p>}
      {claim.note && <p className="small">{claim.note}</p>}
      {claim.evidence.length > 0 && <EvidenceList evidence={claim.evidence} />}
    </div>
  );
}
