import { SelectField } from '../../components/field';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useRows, type KpiRun, type Scorecard } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { useIndicatorName } from './indicator-name';
import { IndicatorPanel } from './indicator-panel';
import { NewRun } from './new-run';
import { ScoreRow } from './score-row';
import './scoreboard.css';
import { scores } from './text';

/** Rows are posts; each opens to its indicators, each of these to its records. All of it is in the address. */
export default function Scoreboard() {
  const t = scores.use();
  const language = useLanguage();
  const { data: me } = useMe();
  const [{ run: chosen }, set] = useFilters('run');
  const runs = useRows('/kpi/runs', { query: { kind: 'ordered', sort: '-createdAt', limit: 50 } });
  const finished = runs.rows.filter((run) => run.status === 'completed');
  const run = finished.find(({ id }) => id === chosen) ?? finished[0];
  const name = (r: KpiRun) =>
    t('runName', { period: businessDate(r.period, language), asOf: businessDate(r.asOf, language) });
  return (
    <Page title={t('title')} actions={may.runKpi(me) && <NewRun latest={runs.rows[0]} />}>
      <Answer query={runs}>
        {() =>
          run ? (
            <>
              <div className="filters">
                <SelectField
                  label={t('run')}
                  value={run.id}
                  onValue={(id) => set({ run: id })}
                  choices={finished.map((r) => ({ value: r.id, label: name(r) }))}
                />
              </div>
              <Board run={run} />
            </>
          ) : (
            <Empty title={t('noRun')}>{t('noRunBody')}</Empty>
          )
        }
      </Answer>
    </Page>
  );
}

/** Names over the parts of the bars, as wide as their weight. */
function Legend({ card }: { card: Scorecard | undefined }) {
  const name = useIndicatorName();
  return (
    <div className="score-legend" aria-hidden="true">
      <div>
        {card?.indicators.map((i) => (
          <small key={i.code} className="quiet" style={{ flexGrow: Number(i.weight) }} title={name(i.code)}>
            {name(i.code)}
          </small>
        ))}
      </div>
    </div>
  );
}

function Board({ run }: { run: KpiRun }) {
  const t = scores.use();
  const [{ team, panelTeam, panelCode }, set] = useFilters('team', 'panelTeam', 'panelCode');
  const query = useRows('/kpi/runs/{id}/scorecards', {
    path: { id: run.id },
    query: { category: 'outbound-post', limit: 200 },
  });
  const scored = query.rows
    .filter((card) => card.status === 'scored')
    .toSorted((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9));
  const short = query.rows.filter((card) => card.status !== 'scored');
  const row = (card: Scorecard) => (
    <ScoreRow
      key={card.teamId}
      card={card}
      open={team === card.teamId}
      toggle={() => set({ team: team === card.teamId ? '' : card.teamId })}
      openRecords={(code) => set({ panelTeam: card.teamId, panelCode: code }, false)}
    />
  );
  const shown = query.rows.find(({ teamId }) => teamId === panelTeam);
  return (
    <Answer query={{ ...query, data: query.data && query.rows }}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={t('noTeam')} />
        ) : (
          <>
            <Legend card={rows[0]} />
            <ol className="score-rows">{scored.map(row)}</ol>
            {short.length > 0 && (
              <section className="score-short" aria-labelledby="score-short">
                <h2 id="score-short">{t('insufficient')}</h2>
                <ul className="score-rows">{short.map(row)}</ul>
              </section>
            )}
            {shown && panelCode && (
              <IndicatorPanel
                runId={run.id}
                card={shown}
                code={panelCode}
                close={() => set({ panelTeam: '', panelCode: '' })}
              />
            )}
          </>
        )
      }
    </Answer>
  );
}
