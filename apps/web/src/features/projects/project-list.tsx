import { useState } from 'react';
import { DataTable, More, type Column } from '../../components/data-table';
import { ExportButtons } from '../../components/export-buttons';
import { SelectField, TextField } from '../../components/field';
import { Figure } from '../../components/figure';
import { Light } from '../../components/light';
import { Page } from '../../components/page';
import { Roots, type RootsReached } from '../../components/roots';
import { Answer, Empty } from '../../components/states';
import { useFilters, useRested } from '../../lib/address';
import { useRows, type ProjectRow } from '../../lib/api';
import { fullMoney, money } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { useTeams } from '../../lib/me';
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

export default function ProjectList() {
  const t = projects.use();
  const [{ teamId, stage, light, q, sort }, set] = useFilters('teamId', 'stage', 'light', 'q', 'sort');
  const order = sort || '-updatedAt';
  const filters = { teamId, stage, light, q: useRested(q) };
  const query = useRows('/projects', { query: { ...filters, sort: order, limit: 50, count: true } });
  const columns = useColumns();
  return (
    <Page title={t('title')} actions={<ExportButtons list="/projects" query={filters} name={t('title')} />}>
      <Filters shown={{ teamId, stage, light, q }} set={set} />
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t(teamId || stage || light || q ? 'none' : 'noneYet')} />
          ) : (
            <>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                href={({ id }) => `/projects/${id}`}
                sort={order}
                onSort={(next) => set({ sort: next })}
              />
              <More shown={rows.length} {...query} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

type Shown = Record<'teamId' | 'stage' | 'light' | 'q', string>;

function Filters({ shown, set }: { shown: Shown; set: (changes: Partial<Shown>) => void }) {
  const t = projects.use();
  const { teams } = useTeams();
  const [text, setText] = useState(shown.q);
  const word = useLightWords();
  return (
    <search className="filters no-print">
      <div className="filter-wide">
        <TextField
          label={t('name')}
          type="search"
          value={text}
          placeholder={t('searchHint')}
          onValue={(q) => {
            setText(q);
            set({ q });
          }}
        />
      </div>
      <SelectField
        label={t('team')}
        value={shown.teamId}
        onValue={(teamId) => set({ teamId })}
        choices={[
          { value: '', label: t('allTeams') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('stage')}
        value={shown.stage}
        onValue={(stage) => set({ stage })}
        choices={[
          { value: '', label: t('allStages') },
          ...(['signed', ...STAGES] as const).map((s) => ({ value: s as string, label: t(s) })),
        ]}
      />
      <SelectField
        label={t('light')}
        value={shown.light}
        onValue={(light) => set({ light })}
        choices={[
          { value: '', label: t('allLights') },
          ...LIGHTS.map((l) => ({ value: l as string, label: word(l) })),
        ]}
      />
    </search>
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
      cell: ({ light }) => <Light colour={light} lang={language} />,
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
