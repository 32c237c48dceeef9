import { Button, ButtonLink } from '../../components/button';
import { useToast } from '../../components/toast';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { drafts, type StoredDraft } from './drafts-store';
import { useDrafts } from './drafts-sender';
import './drafts.css';
import { visits } from './text';

/** Visits that only this device knows: unfinished, waiting for the network, or refused. */
export function DraftsOnDevice({ userId }: { userId: string }) {
  const t = visits.use();
  const language = useLanguage();
  const tell = useToast();
  const found = useDrafts(userId);
  if (!found?.length) return null;
  const discard = (draft: StoredDraft) =>
    void drafts.drop(draft.clientRef).then(() => tell(t('discarded'), () => void drafts.keep(draft)));
  return (
    <section className="drafts no-print" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t('onDevice')}</h2>
      <ul>
        {found.map((stored) => (
          <li key={stored.clientRef} className="row spread">
            <span>
              {stored.draft.enterprise.label || t('unnamed')}{' '}
              <small className="quiet">
                {instant(stored.savedAt, language)} ·{' '}
                {stored.refusal
                  ? t('refusedDraft', { reason: stored.refusal })
                  : t(stored.queued ? 'waiting' : 'unfinished')}
              </small>
            </span>
            <span className="row">
              <ButtonLink to={`/visits/new?draft=${stored.clientRef}`}>{t('continue')}</ButtonLink>
              <Button look="quiet" onClick={() => discard(stored)}>
                {t('discard')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
