import type { Milestone, MissingRequirement } from '../../lib/api';
import { evidenceTerms } from '../../lib/evidence-terms';
import { projects } from './text';

/** What a stage still takes; of papers that prove different things, how many are enough. */
export function Missing({
  stage,
  missing,
}: {
  stage: Milestone['stage'];
  missing: readonly MissingRequirement[];
}) {
  const t = projects.use();
  const e = evidenceTerms.use();
  const need = Math.max(0, ...missing.map((one) => one.need ?? 0));
  const anyOf = missing.every((one) => one.need) && need < missing.length;
  const named = (kind: string) => (evidenceTerms.has(kind) ? e(kind) : kind);
  return (
    <>
      <p>{t(anyOf ? 'nextAnyOf' : 'nextMissing', { stage: t(stage), n: need })}</p>
      <ul className="missing">
        {missing.map(({ oneOf, message }) => (
          <li key={message}>{oneOf ? oneOf.map(named).join(t('or')) : message}</li>
        ))}
      </ul>
    </>
  );
}
