import { Button } from '../../components/button';
import { visits } from './text';
import type { DraftInHand } from './use-visit-draft';
import { doubtsAt } from './visit-draft';

/** What the note said where the field is only a guess, and one tap to confirm it. */
export function doubtOf(hand: DraftInHand, ...paths: string[]) {
  const open = paths.flatMap((path) => doubtsAt(hand.draft, path));
  if (open.length === 0) return undefined;
  return (
    <Doubt
      texts={[...new Set(open.map((path) => hand.draft.doubts[path] ?? ''))]}
      confirm={() => hand.settle(...paths)}
    />
  );
}

function Doubt({ texts, confirm }: { texts: string[]; confirm: () => void }) {
  const t = visits.use();
  return (
    <div className="row spread">
      <small>{t('doubt', { text: texts.join(' … ') })}</small>
      <Button onClick={confirm}>{t('right')}</Button>
    </div>
  );
}
