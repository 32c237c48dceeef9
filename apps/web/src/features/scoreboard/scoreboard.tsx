import { SelectField } from '../../components/field';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useRows, type KpiRun, type Scorecard, type Standing } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe, useTeams } from '../../lib/me';
import { terms } from '../../lib/terms';
import { useIndicatorName, useShortName } from './indicator-name';
import { IndicatorPanel } from './indicator-panel';
import { NewRun } from './new-run';
import { ScoreRow } from './score-row';
import './scoreboard.css';
import { scores } from './text';

/** Rows are units of a kind; each opens to its indicators, each of these to its records. All of it is in the address. */
export default function Scoreboard() {
  const t = scores.use();
  const language = useLanguage();
  const { data: me } = useMe();
  const [{ run: chosen }, set] = useFilters('run');
  const runs = useRows('/kpi/runs', { query: { kind: 'ordered', sort: '-createdAt', limit: 50 } });
  const category = useCategory();
  const finished = runs.rows.filter((run) => run.status === 'completed');
  const run = finished.find(({ id }) => id === chosen);
  const name = (r: KpiRun) =>
    t('runName', { period: businessDate(r.period, language), asOf: businessDate(r.asOf, language) });
  return (
    <Page
      title={t('title')}
      actions={may.runKpi(me) && <NewRun latest={runs.rows[0]} show={(id) => set({ run: id })} />}
    >
      <Answer query={runs}>
        {() => (
          <>
            <div className="filters no-print">
              {finished.length > 0 && (
                <SelectField
                  label={t('run')}
                  value={run?.id ?? ''}
                  onValue={(id) => set({ run: id })}
                  choices={[
                    { value: '', label: t('live') },
                    ...finished.map((r) => ({ value: r.id, label: name(r) })),
                  ]}
                />
              )}
              <CategorySwitch value={category} />
            </div>
            {run ? <RunBoard run={run} category={category} /> : <LiveBoard category={category} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

const CATEGORIES = ['outbound-post', 'task-force', 'department', 'sub-district', 'soe-platform'] as const;
type Category = (typeof CATEGORIES)[number];
const known = (code: string | null | undefined): Category | undefined => CATEGORIES.find((c) => c === code);

/** What the address says; else the kind of the unit it opens, else the reader's own. */
function useCategory(): Category {
  const [{ category, team }] = useFilters('category', 'team');
  const { data: me } = useMe();
  const { teams } = useTeams();
  const opened = teams.find(({ id }) => id === team);
  const own = me?.units.map((unit) => known(unit.category)).find(Boolean);
  return known(category) ?? known(opened?.category) ?? own ?? 'outbound-post';
}

function CategorySwitch({ value }: { value: Category }) {
  const t = scores.use();
  const say = terms.use();
  const [, set] = useFilters('category', 'team', 'panelTeam', 'panelCode');
  return (
    <SelectField
      label={t('category')}
      value={value}
      onValue={(category) => set({ category, team: '', panelTeam: '', panelCode: '' })}
      choices={CATEGORIES.map((code) => ({ value: code, label: say(code) }))}
    />
  );
}

function RunBoard({ run, category }: { run: KpiRun; category: Category }) {
  const query = useRows('/kpi/runs/{id}/scorecards', {
    path: { id: run.id },
    query: { category, limit: 200 },
  });
  return (
    <Answer query={{ ...query, data: query.data && query.rows }}>
      {(cards) => <Board cards={cards} runOf={() => run.id} at={() => run} until={run.knownAt} />}
    </Answer>
  );
}

/** This year up to now, computed anew by a job whenever a record touches a team. */
function LiveBoard({ category }: { category: Category }) {
  const t = scores.use();
  const language = useLanguage();
  const query = useRows('/kpi/standing', { query: { category, limit: 200 } }, { refetchEvery: () => 10_000 });
  return (
    <Answer query={{ ...query, data: query.data && query.rows }}>
      {(cards) =>
        cards.length === 0 ? (
          <Empty title={t('noRun')}>{t('noRunBody')}</Empty>
        ) : (
          <>
            <p className="small quiet">{t('liveAt', { at: instant(latest(cards), language) })}</p>
            <Board
              cards={cards}
              runOf={(teamId) => cards.find((card) => card.teamId === teamId)?.runId ?? ''}
              at={(teamId) => cards.find((card) => card.teamId === teamId)}
            />
          </>
        )
      }
    </Answer>
  );
}

const latest = (cards: Standing[]): string =>
  cards
    .map(({ computedAt }) => computedAt)
    .toSorted()
    .at(-1) ?? '';

/** Names over the parts of the bars, as wide as their weight; numbers, where names have no room. */
function Legend({ card }: { card: Scorecard | undefined }) {
  const name = useIndicatorName();
  const short = useShortName();
  return (
    <div className="score-legend small quiet" aria-hidden="true">
      <div className="score-scale">
        {card?.indicators.map((i, at) => (
          <span key={i.code} style={{ flexGrow: i.weight }} title={name(i.code)}>
            <span className="desk-only">{short(i.code)}</span>
            <span className="phone-only">{at + 1}</span>
          </span>
        ))}
      </div>
      <ol className="score-names phone-only">
        {card?.indicators.map((i, at) => (
          <li key={i.code}>
            {at + 1} {name(i.code)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Ranked teams, then, below a line, those with too little data. */
function Board({
  cards,
  runOf,
  at,
  until,
}: {
  cards: Scorecard[];
  runOf: (teamId: string) => string;
  at: (teamId: string) => { period: string; asOf: string } | undefined;
  until?: string;
}) {
  const t = scores.use();
  const [{ team, panelTeam, panelCode }, set] = useFilters('team', 'panelTeam', 'panelCode');
  const scored = cards
    .filter((card) => card.status === 'scored')
    .toSorted((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9));
  const short = cards.filter((card) => card.status !== 'scored');
  const row = (card: Scorecard) => (
    <ScoreRow
      key={card.teamId}
      card={card}
      until={until}
      open={team === card.teamId}
      toggle={() => set({ team: team === card.teamId ? '' : card.teamId })}
      openRecords={(code) => set({ panelTeam: card.teamId, panelCode: code }, false)}
    />
  );
  const shown = cards.find(({ teamId }) => teamId === panelTeam);
  const close = () => set({ panelTeam: '', panelCode: '' });
  if (cards.length === 0) return <Empty title={t('noTeam')} />;
  return (
    <>
      <Legend card={cards[0]} />
      <ol className="score-rows">{scored.map(row)}</ol>
      {short.length > 0 && (
        <section className="score-short" aria-labelledby="score-short">
          <h2 id="score-short">{t('insufficient')}</h2>
          <ul className="score-rows">{short.map(row)}</ul>
        </section>
      )}
      {shown && panelCode && (
        <IndicatorPanel
          runId={runOf(shown.teamId)}
          card={shown}
          at={at(shown.teamId)}
          code={panelCode}
          close={close}
        />
      )}
    </>
  );
}
