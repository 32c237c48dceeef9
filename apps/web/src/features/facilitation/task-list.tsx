import { useState } from 'react';
import { Button, ButtonLink } from '../../components/button';
import type { Column } from '../../components/data-table';
import { Segmented } from '../../components/field';
import { Tag } from '../../components/light';
import { Listing } from '../../components/listing';
import { Page } from '../../components/page';
import { SidePanel } from '../../components/side-panel';
import { Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useRows, type Task } from '../../lib/api';
import { may, useMe, useTeams } from '../../lib/me';
import { Clock } from './clock';
import { MoveForm, useMove } from './move-form';
import { movesOf, PLAIN, type TaskMove } from './task-moves';
import { tasks } from './text';

const VIEWS = ['open', 'done', 'all'] as const;
const ASKED = {
  open: { open: true, sort: 'dueAt' },
  done: { status: 'done', sort: '-updatedAt' },
  all: { sort: '-updatedAt' },
} as const;

/** What was asked of departments, by working time left; one button a state. */
export default function TaskList() {
  const t = tasks.use();
  const { data: me } = useMe();
  const [{ show, task: chosen, move }, set] = useFilters('show', 'task', 'move');
  const view = VIEWS.find((v) => v === show) ?? 'open';
  const query = useRows('/facilitation-tasks', { query: { ...ASKED[view], limit: 50, count: true } });
  const acting = query.rows.find(({ id }) => id === chosen);
  const close = () => set({ task: '', move: '' });
  const columns = useColumns((task, next) => set({ task: task.id, move: next }, false));
  const own = me?.roles.find(({ role }) => role === 'department-officer')?.orgUnitId;
  const actions = (
    <>
      <DepartmentDoor own={own} />
      {may.askForHelp(me) && (
        <ButtonLink look="primary" to="/tasks/new">
          {t('formTitle')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={t('title')} actions={actions}>
      <div className="filters no-print">
        <Segmented
          label={t('show')}
          hideLabel
          value={view}
          onValue={(next) => set({ show: next === 'open' ? '' : next })}
          choices={VIEWS.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <Listing
        query={query}
        caption={t('title')}
        columns={columns}
        path="/tasks"
        empty={
          <Empty title={t(view === 'open' ? 'noneYet' : 'none')}>{view === 'open' && t('noneYetBody')}</Empty>
        }
      />
      {acting && move && (
        <SidePanel title={acting.title} onClose={close}>
          <MoveForm task={acting} move={move as TaskMove} done={close} />
        </SidePanel>
      )}
    </Page>
  );
}

/** How the departments do: one's own, or whichever the city's people choose there. */
function DepartmentDoor({ own }: { own: string | undefined }) {
  const t = tasks.use();
  const { data: me } = useMe();
  const { teams } = useTeams();
  const id = own ?? (may.seeCity(me) ? teams.find(({ kind }) => kind === 'department')?.id : undefined);
  if (id === undefined) return null;
  return (
    <ButtonLink look="quiet" to={`/departments/${id}`}>
      {t(own ? 'ownDepartment' : 'departments')}
    </ButtonLink>
  );
}

function useColumns(open: (task: Task, move: TaskMove) => void): [Column<Task>, ...Column<Task>[]] {
  const t = tasks.use();
  return [
    {
      key: 'title',
      head: t('name'),
      cell: ({ title, priority }) => (
        <>
          {title} {priority === 'high' && <Tag tone="red">{t('high')}</Tag>}
        </>
      ),
    },
    { key: 'clock', head: t('clock'), cell: (task) => <Clock task={task} /> },
    {
      key: 'about',
      head: t('about'),
      cell: (task) => task.projectName ?? task.leadTitle ?? task.enterpriseName,
    },
    { key: 'asks', head: t('asks'), cell: ({ teamName }) => <span className="nowrap">{teamName}</span> },
    {
      key: 'department',
      head: t('department'),
      phone: 'off',
      cell: ({ departmentName }) => <span className="nowrap">{departmentName}</span>,
    },
    { key: 'state', head: t('state'), cell: ({ status }) => <Status status={status} /> },
    {
      key: 'action',
      head: t('action'),
      cell: (task) => <OneButton task={task} open={open} />,
      phone: 'side',
    },
  ];
}

export function Status({ status }: { status: Task['status'] }) {
  const t = tasks.use();
  return <span className="nowrap">{t(status === 'done' ? 'done-state' : status)}</span>;
}

/** The usual move of the state; one that has to say something opens its form beside the list. */
function OneButton({ task, open }: { task: Task; open: (task: Task, move: TaskMove) => void }) {
  const t = tasks.use();
  const { data: me } = useMe();
  const { send, pending, failure } = useMove(task);
  const [tried, setTried] = useState(false);
  const [move] = movesOf(me, task);
  if (!move) return null;
  const press = () => {
    if (!PLAIN.includes(move)) return open(task, move);
    setTried(true);
    return void send(move);
  };
  return (
    <>
      <Button busy={pending} className="no-print" onClick={press}>
        {t(task.departmentId !== '' && isJoint(task, move, me) ? 'jointAgree' : move)}
      </Button>
      {tried && failure && (
        <small className="field-error" role="alert">
          {failure.message}
        </small>
      )}
    </>
  );
}

function isJoint(task: Task, move: TaskMove, me: ReturnType<typeof useMe>['data']): boolean {
  return (
    move === 'acceptance' && me?.roles.every(({ orgUnitId }) => orgUnitId !== task.departmentId) === true
  );
}
