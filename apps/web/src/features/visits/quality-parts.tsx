import { score } from '../../lib/format/figures';
import './quality-parts.css';
import { visits } from './text';

interface Part {
  code: 'seniority' | 'fit' | 'need' | 'record' | 'next-step';
  points: number | string;
  max: number | string;
  support: 'corroborated' | 'self-declared' | 'none';
  reason: string;
}
const NAME = {
  seniority: 'seniorityPart',
  fit: 'fitPart',
  need: 'needPart',
  record: 'recordPart',
  'next-step': 'nextStepPart',
} as const;
const FULL = {
  seniority: 'seniorityFull',
  fit: 'fitFull',
  need: 'needFull',
  record: 'recordFull',
  'next-step': 'nextStepFull',
} as const;
const SUPPORT = { corroborated: 'supported', 'self-declared': 'selfDeclared', none: 'unsupported' } as const;

interface Props {
  parts: readonly Part[];
  /** Why a part has its points and what would fill it, in words, where the answer brings them. */
  reasonOf?: (part: Part) => string;
}

/** The parts of a visit's quality: width is what the part is worth, fill what it earned, and what would fill the rest. */
export function QualityParts({ parts, reasonOf }: Props) {
  const t = visits.use();
  return (
    <ul className="quality-parts">
      {parts.map((part) => (
        <li key={part.code}>
          <div className="row spread">
            <span>{t(NAME[part.code])}</span>
            <span>
              <small className="quiet">{t(SUPPORT[part.support])}</small> {score(part.points)}/
              {score(part.max)}
            </span>
          </div>
          <div className="quality-track" style={{ width: `${Number(part.max) * 4}%` }} aria-hidden="true">
            <div
              className={`quality-fill quality-${part.support}`}
              style={{ width: `${(Number(part.points) / Number(part.max)) * 100}%` }}
            />
          </div>
          {reasonOf && <p className="small">{reasonOf(part)}</p>}
          {!reasonOf && Number(part.points) < Number(part.max) && (
            <p className="small quiet">
              {t(part.reason === 'follow-up-awaited' ? 'nextStepAwaited' : FULL[part.code])}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
