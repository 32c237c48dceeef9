import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useToast } from '../../components/toast';
import { Offline, Problem, useRows, type Me, type OrgUnit } from '../../lib/api';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { ownTeams, useMe, useTeams } from '../../lib/me';
import { drafts, type StoredDraft } from './drafts-store';
import { sendDraft, useDrafts } from './drafts-sender';
import { liveQuality } from './live-quality';
import { NoteBox } from './note-box';
import { QualityLine } from './quality-line';
import { visits } from './text';
import { useAsked } from './use-asked';
import { useVisitDraft } from './use-visit-draft';
import { doubtsAt, hasContent, openDoubts, type VisitDraft } from './visit-draft';
import { VisitFieldset } from './visit-fieldset';
import './visit-form.css';

/** Gathers what the form stands on: who writes, for which team, what was left unfinished, what the link names. */
export default function VisitForm() {
  const t = visits.use();
  const [params] = useSearchParams();
  const me = useMe();
  const { teams } = useTeams();
  const kept = useDrafts(me.data?.id);
  const [fresh, setFresh] = useState(0);
  const asked = useAsked(params);
  const waiting = asked.isPending || !kept || teams.length === 0;
  const own = ownTeams(me.data, teams);
  const given = { teamId: own[0]?.id ?? '', ...asked.given };
  const named = params.get('draft');
  const start = named
    ? kept?.find((d) => d.clientRef === named)
    : asked.isAsked || fresh
      ? undefined
      : kept?.find((d) => !d.queued);
  return (
    <Answer query={{ ...me, data: waiting ? undefined : me.data }}>
      {(person) =>
        own.length === 0 ? (
          <Page title={t('log')}>
            <Empty title={t('noTeam')} />
          </Page>
        ) : (
          <Writing
            key={`${fresh}${params.toString()}`}
            me={person}
            teams={own}
            start={start}
            given={given}
            startOver={() => setFresh(fresh + 1)}
          />
        )
      }
    </Answer>
  );
}

interface WritingProps {
  me: Me;
  teams: OrgUnit[];
  start: StoredDraft | undefined;
  given: Partial<VisitDraft>;
  startOver: () => void;
}

function Writing({ me, teams, start, given, startOver }: WritingProps) {
  const t = visits.use();
  const language = useLanguage();
  const hand = useVisitDraft(me, useState(start)[0], given);
  const { draft, files } = hand;
  const [resumedAt] = useState(start?.savedAt);
  const targets = useRows(
    '/target-enterprises',
    { query: { teamId: draft.teamId, limit: 200 } },
    { enabled: draft.teamId !== '' },
  );
  const target = targets.rows.find(({ enterpriseId, enterpriseName }) =>
    draft.enterprise.id
      ? enterpriseId === draft.enterprise.id
      : enterpriseName === draft.enterprise.label.trim(),
  );
  const targetIds = useMemo(
    () => new Set(targets.rows.flatMap((row) => row.enterpriseId ?? [])),
    [targets.rows],
  );
  const { save, busy, failure } = useSave(hand);
  const problem = failure instanceof Problem ? failure : undefined;
  const doubts = openDoubts(draft);
  return (
    <Page title={t('log')} back="/visits">
      <Form
        className="visit-form"
        onSubmit={() => {
          if (doubts === 0) void save();
          else document.querySelector<HTMLElement>('.field-doubt button')?.focus();
        }}
      >
        <div className="visit-fields">
          {resumedAt && (
            <p className="small quiet row">
              {t('resumed', { at: instant(resumedAt, language) })}
              <Button look="quiet" onClick={startOver}>
                {t('startOver')}
              </Button>
            </p>
          )}
          <NoteBox hand={hand} />
          <VisitFieldset
            hand={hand}
            me={me}
            teams={teams}
            targetIds={targetIds}
            isTarget={target !== undefined}
            problem={problem}
          />
        </div>
        <div className="visit-foot">
          <QualityLine quality={liveQuality(draft, files.length, target)} />
          {doubts > 0 && <output className="small strong">{t('checkFirst', { n: doubts })}</output>}
          {failure && (
            <p className="field-error" role="alert">
              {failure.message}
            </p>
          )}
          <Button type="submit" look="primary" className="visit-save" busy={busy}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

/** Sends the visit; without a network keeps it on this device to go out later. */
function useSave({ stored, end, resume, draft }: ReturnType<typeof useVisitDraft>) {
  const t = visits.use();
  const tell = useToast();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const save = async () => {
    if (busy || !hasContent(draft) || doubtsAt(draft, '').length > 0) return;
    setBusy(true);
    setFailure(undefined);
    end();
    const finished = stored(true);
    try {
      const visit = await sendDraft(finished);
      tell(t('saved'));
      void navigate(`/visits/${visit.id}`, { replace: true });
    } catch (error) {
      if (error instanceof Offline) {
        await drafts.keep(finished);
        tell(t('offlineSaved'));
        void navigate('/visits', { replace: true });
        return;
      }
      if (!(error instanceof Problem)) throw error;
      resume();
      setFailure(error);
      setBusy(false);
    }
  };
  return { save, busy, failure };
}
