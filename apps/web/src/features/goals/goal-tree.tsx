import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { DataTable, type Column } from '../../components/data-table';
import { SelectField, TextField } from '../../components/field';
import { Figure } from '../../components/figure';
import { Light } from '../../components/light';
import { Page } from '../../components/page';
import { SidePanel } from '../../components/side-panel';
import { Answer, Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useAnswer, type TargetNode } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { restOf } from '../../lib/format/decimal';
import { fullMoney, money, percent, score } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { SECTORS } from '../../lib/fixed-lists';
import { may, useMe } from '../../lib/me';
import { term, terms } from '../../lib/terms';
import { GoalForm } from './goal-form';
import { GoalRecords } from './goal-records';
import './goals.css';
import { useMonth } from './use-month';
import { inMoney, METRICS, type Metric } from './metrics';
import { goals } from './text';

interface Line {
  node: TargetNode;
  depth: number;
  /** Of one sector of the unit, where targets are set by sector. */
  sector?: string;
}

/** The city's targets down to its teams: how far, against how far the year is. */
export default function GoalTree() {
  const t = goals.use();
  const say = terms.use();
  const { data: me } = useMe();
  const [shown, set] = useFilters('year', 'metric', 'asOf', 'sector', 'unit');
  const year = shown.year || today().slice(0, 4);
  const metric = METRICS.find((m) => m === shown.metric) ?? 'contract-amount';
  const { asOf, sector } = shown;
  const query = useAnswer('/target-plans/tree', { query: { year, metric, asOf, sector } });
  const canSet = may.setGoals(me);
  const city = may.seeCity(me);
  const month = useMonth(year, asOf || today());
  const columns = useColumns(metric, month, canSet ? (unit) => set({ unit }, false) : undefined);
  const [adding, setAdding] = useState(false);
  const close = () => {
    setAdding(false);
    set({ unit: '' });
  };
  const open = adding || (canSet && shown.unit !== '');
  return (
    <Page title={t('title')} actions={canSet && <Button onClick={() => setAdding(true)}>{t('set')}</Button>}>
      <search className="filters no-print">
        <SelectField
          label={t('metric')}
          value={metric}
          onValue={(next) => set({ metric: next })}
          choices={METRICS.map((value) => ({ value, label: t(value) }))}
        />
        <SelectField
          label={t('year')}
          value={year}
          onValue={(next) => set({ year: next })}
          choices={years()}
        />
        <SelectField
          label={t('sector')}
          value={sector}
          onValue={(next) => set({ sector: next })}
          choices={[
            { value: '', label: t('allSectors') },
            ...SECTORS.map((code) => ({ value: code as string, label: say(code) })),
          ]}
        />
        <TextField
          label={t('asOf')}
          type="date"
          value={asOf}
          max={today()}
          onValue={(next) => set({ asOf: next })}
        />
      </search>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t(city ? 'none' : 'noneOwn')}>{t(city ? 'noneBody' : 'noneOwnBody')}</Empty>
          ) : (
            <>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={flat(items, sector === '')}
                rowKey={({ node, sector: of }) => node.orgUnitId + (of ?? '')}
              />
              <GoalRecords items={items} year={year} metric={metric} asOf={asOf} sector={sector} />
            </>
          )
        }
      </Answer>
      {open && (
        <SidePanel title={t('set')} onClose={close}>
          <GoalForm
            key={shown.unit}
            year={year}
            metric={metric}
            unitId={shown.unit}
            sector={sector}
            done={close}
          />
        </SidePanel>
      )}
    </Page>
  );
}

function years() {
  const now = Number(today().slice(0, 4));
  return [now + 1, now, now - 1, now - 2, now - 3, now - 4].map((y) => ({
    value: String(y),
    label: String(y),
  }));
}

/** Each unit, the sectors it has targets for, then the units below it. */
const flat = (nodes: readonly TargetNode[], bySector: boolean, depth = 0): Line[] =>
  nodes.flatMap((node) => [
    { node, depth },
    ...(bySector ? node.sectors : []).map((one) => ({
      node: { ...node, ...one },
      depth: depth + 1,
      sector: one.sector,
    })),
    ...flat(node.children, bySector, depth + 1),
  ]);

function useColumns(
  metric: Metric,
  month: string,
  change?: (unitId: string) => void,
): [Column<Line>, ...Column<Line>[]] {
  const t = goals.use();
  const say = terms.use();
  const language = useLanguage();
  const value = (amount: string | null) =>
    inMoney(metric) ? (
      <Figure hint={amount === null ? t('noTarget') : fullMoney(amount, 'CNY')}>
        {money(amount, 'CNY', language)}
      </Figure>
    ) : (
      <Figure hint={amount === null ? t('noTarget') : undefined}>{score(amount)}</Figure>
    );
  const named = (name: string, shown: ReactNode) => (
    <>
      <span className="phone-only quiet">{name} </span>
      {shown}
    </>
  );
  const columns: [Column<Line>, ...Column<Line>[]] = [
    {
      key: 'unit',
      head: t('unit'),
      cell: ({ node, depth, sector }) => (
        <span className={`goal-unit goal-${Math.min(depth, 3)} ${sector ? 'quiet' : ''}`}>
          {sector ? term(say, sector) : node.orgUnitName} <Handed node={node} />
        </span>
      ),
    },
    {
      key: 'target',
      head: t('target'),
      align: 'right',
      cell: ({ node }) => named(t('target'), value(node.target)),
    },
    {
      key: 'actual',
      head: t('actual'),
      align: 'right',
      cell: (line) =>
        named(
          t('actual'),
          <>
            <Actual line={line} metric={metric} shown={value(line.node.actual)} />
            <Untargeted line={line} shown={value} />
          </>,
        ),
    },
    {
      key: 'completion',
      head: t('completion'),
      align: 'right',
      phone: 'side',
      cell: ({ node }) => (
        <Figure hint={node.target === null ? t('noTarget') : undefined}>{percent(node.completion)}</Figure>
      ),
    },
    {
      key: 'sequence',
      head: t('sequenceTo', { month }),
      align: 'right',
      cell: ({ node }) =>
        named(t('sequence'), <Figure hint={t('sequenceHint')}>{percent(node.sequence)}</Figure>),
    },
    {
      key: 'gap',
      head: t('gap'),
      align: 'right',
      cell: ({ node }) => node.gap !== null && named(t('gap'), t('points', { n: signed(node.gap) })),
    },
    {
      key: 'light',
      head: t('light'),
      phone: 'side',
      cell: ({ node }) => node.light && <Light colour={node.light} lang={language} />,
    },
    {
      key: 'perMonth',
      head: t('perMonth'),
      align: 'right',
      cell: ({ node }) =>
        node.requiredPerMonth !== null && named(t('perMonth'), value(node.requiredPerMonth)),
    },
  ];
  if (!change) return columns;
  const act = ({ node, sector }: Line) =>
    sector ? null : (
      <Button
        look="quiet"
        className="no-print"
        aria-label={t('ofUnit', { act: t(node.target === null ? 'set' : 'change'), unit: node.orgUnitName })}
        onClick={() => change(node.orgUnitId)}
      >
        {t(node.target === null ? 'set' : 'change')}
      </Button>
    );
  return [...columns, { key: 'change', head: t('change'), cell: act }];
}

/** Opens into the records it is made of. */
function Actual({ line: { node, sector }, metric, shown }: { line: Line; metric: Metric; shown: ReactNode }) {
  const t = goals.use();
  const [, set] = useFilters('of', 'ofSector');
  return (
    <Figure
      opens={t('whichRecords', { unit: node.orgUnitName, metric: t(metric) })}
      onOpen={() => set({ of: node.orgUnitId, ofSector: sector ?? '' }, false)}
    >
      {shown}
    </Figure>
  );
}

/** What a unit has beyond those below it: of units no target was set for, which have no line. */
function Untargeted({ line: { node, sector }, shown }: { line: Line; shown: (amount: string) => ReactNode }) {
  const t = goals.use();
  if (sector || node.children.length === 0) return null;
  const rest = restOf(
    node.actual,
    node.children.map(({ actual }) => actual),
  );
  if (Number(rest) <= 0) return null;
  return (
    <small className="quiet block">
      {t('untargeted')} {shown(rest)}
    </small>
  );
}

/** How much of a target its children took on. */
function Handed({ node: { overAllocation } }: { node: TargetNode }) {
  const t = goals.use();
  if (overAllocation === null) return null;
  const share = percentOf(overAllocation);
  return <small className="quiet">{t(Number(overAllocation) < 1 ? 'under' : 'over', { n: share })}</small>;
}

const percentOf = (ratio: string): string => (Number(ratio) * 100).toFixed(0);
const signed = (gap: string): string => (gap.startsWith('-') ? `−${score(gap.slice(1))}` : `+${score(gap)}`);
