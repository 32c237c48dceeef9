import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useRows, type TargetNode, type TargetRecord } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { count, money, score } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { recordPath } from '../../lib/records';
import { term, terms } from '../../lib/terms';
import { inMoney, type Metric } from './metrics';
import { goals } from './text';

interface Props {
  items: readonly TargetNode[];
  year: string;
  metric: Metric;
  asOf: string;
  sector: string;
}

/** What stands behind a unit's result: contracts, projects or leads, and what each gives to it. */
export function GoalRecords({ items, ...asked }: Props) {
  const [{ of, ofSector }, set] = useFilters('of', 'ofSector');
  const node = find(items, of);
  if (!node) return null;
  return (
    <Panel
      {...asked}
      node={node}
      sector={ofSector || asked.sector}
      close={() => set({ of: '', ofSector: '' })}
    />
  );
}

interface PanelProps extends Omit<Props, 'items'> {
  node: TargetNode;
  close: () => void;
}

function Panel({ node, year, metric, asOf, sector, close }: PanelProps) {
  const t = goals.use();
  const say = terms.use();
  const query = useRows('/target-plans/tree/records', {
    query: { year, metric, asOf, sector, orgUnitId: node.orgUnitId },
  });
  const title = [node.orgUnitName, sector && term(say, sector), t(metric)].filter(Boolean).join(' · ');
  return (
    <SidePanel title={title} onClose={close}>
      <Answer query={query}>
        {() => (
          <div className="stack">
            <p className="quiet">
              {query.total === 0 ? t('noRecords') : t('records', { n: count(query.total ?? 0) })}
            </p>
            <ul className="records">
              {query.rows.map((record, i) => (
                <Line key={record.id ?? i} record={record} metric={metric} />
              ))}
            </ul>
            {query.hasNextPage && <More shown={query.rows.length} {...query} />}
          </div>
        )}
      </Answer>
    </SidePanel>
  );
}

function Line({ record, metric }: { record: TargetRecord; metric: Metric }) {
  const t = goals.use();
  const language = useLanguage();
  const { recordType, id, label, enterpriseName, countedOn, contribution } = record;
  const gives = inMoney(metric) ? money(contribution, 'CNY', language) : score(contribution, 2);
  return (
    <li>
      {id === null ? <span>{t('untold')}</span> : <Link to={recordPath(recordType, id)}>{label}</Link>}
      {enterpriseName && <small className="quiet block">{enterpriseName}</small>}
      <p className="small">
        {[t('gives', { value: gives }), countedOn && businessDate(countedOn, language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}

function find(nodes: readonly TargetNode[], id: string): TargetNode | undefined {
  for (const node of nodes) {
    const found = node.orgUnitId === id ? node : find(node.children, id);
    if (found) return found;
  }
  return undefined;
}
