import type { Column } from '../../components/data-table';
import { ExportButtons } from '../../components/export-buttons';
import { Figure } from '../../components/figure';
import { FilterBar } from '../../components/filter-bar';
import { Light } from '../../components/light';
import { Listing } from '../../components/listing';
import { Page } from '../../components/page';
import { Roots, type RootsReached } from '../../components/roots';
import { Empty } from '../../components/states';
import { useFilters, useRested } from '../../lib/address';
import { useRows, type ProjectRow } from '../../lib/api';
import { fullMoney, money } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { common } from '../../components/text';
import { projects } from './text';

export const STAGES = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
  'benefit-attainment',
] as const;
const LIGHTS = ['red', 'yellow', 'watch', 'green'] as const;
const STATUSES = ['active', 'paused', 'fulfilled', 'terminated'] as const;
/** All that did not end. */
const ONGOING = STATUSES.filter((status) => status !== 'terminated');

export default function ProjectList() {
  const t = projects.use();
  const [shown, set] = useFilters('teamId', 'stage', 'light', 'status', 'q', 'sort');
  const { teamId, stage, light, status, q, sort } = shown;
  const order = sort || '-updatedAt';
  const filters = { teamId, stage, light, status: status === 'ongoing' ? ONGOING : status, q: useRested(q) };
  const query = useRows('/projects', { query: { ...filters, sort: order, limit: 50, count: true } });
  const columns = useColumns();
  const word = useLightWords();
  return (
    <Page title={t('title')} actions={<ExportButtons list="/projects" query={filters} name={t('title')} />}>
      <FilterBar
        shown={{ q, teamId, stage, light, status }}
        set={set}
        search={{ label: t('name'), hint: t('searchHint') }}
        team={{ label: t('team'), all: t('allTeams') }}
        lists={{
          stage: {
            label: t('stage'),
            all: t('allStages'),
            choices: (['signed', ...STAGES] as const).map((value) => ({ value, label: t(value) })),
          },
          light: {
            label: t('light'),
            all: t('allLights'),
            choices: LIGHTS.map((value) => ({ value, label: word(value) })),
          },
          status: {
            label: t('status'),
            all: t('allStatuses'),
            choices: (['ongoing', ...STATUSES] as const).map((value) => ({ value, label: t(value) })),
          },
        }}
      />
      <Listing
        query={query}
        caption={t('title')}
        columns={columns}
        path="/projects"
        sort={order}
        onSort={(next) => set({ sort: next })}
        empty={<Empty title={t(teamId || stage || light || status || q ? 'none' : 'noneYet')} />}
      />
    </Page>
  );
}

function useColumns(): [Column<ProjectRow>, ...Column<ProjectRow>[]] {
  const t = projects.use();
  const language = useLanguage();
  const label = useRootsLabel();
  return [
    {
      key: 'title',
      head: t('name'),
      sort: 'title',
      cell: ({ title, roots }) => (
        <>
          <Roots reached={roots} label={label(roots)} /> {title}
        </>
      ),
    },
    { key: 'enterprise', head: t('investor'), cell: ({ enterpriseName }) => enterpriseName },
    { key: 'stage', head: t('stage'), cell: ({ stage }) => t(stage) },
    {
      key: 'light',
      head: t('light'),
      phone: 'side',
      cell: ({ light, status }) => (
        <Light colour={light} lang={language} word={status === 'terminated' ? t('terminated') : undefined} />
      ),
    },
    { key: 'team', head: t('team'), cell: ({ credits }) => listed(credits.map(({ teamName }) => teamName)) },
    { key: 'status', head: t('status'), cell: ({ status }) => t(status) },
    {
      key: 'amount',
      head: t('amount'),
      align: 'right',
      phone: 'side',
      cell: ({ amount, currency }) => (
        <Figure hint={fullMoney(amount, currency ?? 'CNY')}>
          {money(amount, currency ?? 'CNY', language)}
        </Figure>
      ),
    },
  ];
}

/** What the mark says to whoever does not see it. */
export function useRootsLabel(): (roots: RootsReached) => string {
  const t = projects.use();
  return (roots) => {
    const reached = [
      roots.groundbreaking && t('groundbreaking'),
      roots.completion && t('completion'),
      roots.commissioning && t('commissioning'),
      roots.capacityAttainment && t('capacity-attainment'),
    ].filter((word) => word !== false);
    return reached.length > 0 ? t('roots', { what: listed(reached) }) : t('rootsNone');
  };
}

function useLightWords(): (light: (typeof LIGHTS)[number]) => string {
  const c = common.use();
  const words = { red: 'lightRed', yellow: 'lightYellow', watch: 'lightWatch', green: 'lightGreen' } as const;
  return (light) => c(words[light]);
}
