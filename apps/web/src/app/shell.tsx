import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Link, NavLink, NavigationType, useLocation, useNavigationType } from 'react-router';
import { Button } from '../components/button';
import { Logo } from '../components/mark';
import { SidePanel } from '../components/side-panel';
import { queryClient, signOut, type Me } from '../lib/api';
import { language, setLanguage } from '../lib/i18n';
import { may, useMe } from '../lib/me';
import { useOnline, usePhone } from '../lib/viewport';
import { useDraftsSentLater } from '../features/visits/drafts-sender';
import { app, roles } from './text';
import './shell.css';

interface Door {
  to: string;
  name:
    | 'myDay'
    | 'leads'
    | 'visits'
    | 'targets'
    | 'scoreboard'
    | 'imports'
    | 'rooted'
    | 'contracts'
    | 'projects'
    | 'verification'
    | 'tasks'
    | 'escalations'
    | 'goals'
    | 'surveys';
}

const leads = (me: Me | undefined): boolean =>
  me?.roles.some(({ role }) => role === 'command-leader') ?? false;

/** A department's officer begins with what waits for the department. */
const acts = (me: Me | undefined): boolean =>
  me?.roles.some(({ role }) => role === 'department-officer') ?? false;

function doorsOf(me: Me | undefined): Door[] {
  const doors: Door[] = [{ to: leads(me) ? '/day' : '/', name: 'myDay' }];
  if (acts(me)) doors.push({ to: '/tasks', name: 'tasks' });
  if (may.readDashboards(me)) doors.push({ to: leads(me) ? '/' : '/rooted', name: 'rooted' });
  if (may.readLeads(me)) doors.push({ to: '/leads', name: 'leads' });
  if (may.readVisits(me)) doors.push({ to: '/visits', name: 'visits' });
  if (may.readContracts(me)) doors.push({ to: '/contracts', name: 'contracts' });
  if (may.readProjects(me)) doors.push({ to: '/projects', name: 'projects' });
  if (may.decideClaims(me)) doors.push({ to: '/verification', name: 'verification' });
  if (may.readTasks(me) && !acts(me)) doors.push({ to: '/tasks', name: 'tasks' });
  if (may.readEscalations(me)) doors.push({ to: '/escalations', name: 'escalations' });
  if (may.readTargets(me)) doors.push({ to: '/targets', name: 'targets' });
  if (may.readGoals(me)) doors.push({ to: '/targets/tree', name: 'goals' });
  if (may.readKpi(me)) doors.push({ to: '/scores', name: 'scoreboard' });
  if (may.readSurveys(me)) doors.push({ to: '/surveys', name: 'surveys' });
  if (may.import(me)) doors.push({ to: '/imports', name: 'imports' });
  return doors;
}

export function Shell({ children }: { children: ReactNode }) {
  const t = app.use();
  const { data: me } = useMe();
  const phone = usePhone();
  const online = useOnline();
  const { pathname } = useLocation();
  const place = usePlace();
  // A form has the whole phone; its back arrow leads out.
  const writing = pathname.endsWith('/new');
  useDraftsSentLater(me);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {phone ? !writing && <BottomNav me={me} /> : <SideNav me={me} />}
      <main id="main" {...place} tabIndex={-1} className="shell-main">
        {!online && <output className="offline-bar">{t('offlineBar')}</output>}
        {children}
      </main>
    </div>
  );
}

/** How far each page of this visit was scrolled. */
const places = new Map<string, number>();

/** A new page begins at its top; one gone back to, where it was left. */
function usePlace() {
  const ref = useRef<HTMLElement>(null);
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const [shown, show] = useState({ pathname, top: 0 });
  if (shown.pathname !== pathname) show({ pathname, top: isBack ? (places.get(key) ?? 0) : 0 });
  useLayoutEffect(() => ref.current?.scrollTo(0, shown.top), [shown]);
  return { ref, onScroll: () => places.set(key, ref.current?.scrollTop ?? 0) };
}

function SideNav({ me }: { me: Me | undefined }) {
  const t = app.use();
  return (
    <nav className="side-nav no-print" aria-label={t('nav')}>
      <Link to="/" className="side-logo">
        <Logo /> {t('product')}
      </Link>
      <ul>
        {doorsOf(me).map((door) => (
          <li key={door.to}>
            <NavLink to={door.to} end={door.to === '/' || door.to === '/targets'}>
              {t(door.name)}
            </NavLink>
          </li>
        ))}
      </ul>
      <Self me={me} />
    </nav>
  );
}

function BottomNav({ me }: { me: Me | undefined }) {
  const t = app.use();
  const [openAt, setOpenAt] = useState<string>();
  const { pathname } = useLocation();
  const open = openAt === pathname;
  const doors = doorsOf(me);
  return (
    <nav className="bottom-nav no-print" aria-label={t('nav')}>
      {doors.slice(0, 2).map((door) => (
        <NavLink key={door.to} to={door.to} end={door.to === '/'}>
          {t(door.name)}
        </NavLink>
      ))}
      {may.logVisit(me) && (
        <NavLink to="/visits/new" className="bottom-add" aria-label={t('logVisit')}>
          <span aria-hidden="true">＋</span>
        </NavLink>
      )}
      {doors.slice(2, 3).map((door) => (
        <NavLink key={door.to} to={door.to} end>
          {t(door.name)}
        </NavLink>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpenAt(pathname)}>
        {t('more')}
      </button>
      {open && (
        <SidePanel as="sheet" title={t('more')} onClose={() => setOpenAt(undefined)}>
          <ul className="sheet-doors">
            {doors.slice(3).map((door) => (
              <li key={door.to}>
                <Link to={door.to}>{t(door.name)}</Link>
              </li>
            ))}
          </ul>
          <Self me={me} />
        </SidePanel>
      )}
    </nav>
  );
}

async function leave(): Promise<void> {
  await signOut();
  queryClient.clear();
}

function Self({ me }: { me: Me | undefined }) {
  const t = app.use();
  const r = roles.use();
  return (
    <div className="self">
      <p className="strong">{me?.displayName ?? '\u00a0'}</p>
      {me?.roles.map((role) => (
        <p key={`${role.role}${role.orgUnitId}`} className="small quiet">
          {role.orgUnitName} {r(role.role)}
          {role.deputyFor && ` (${t('deputy')})`}
        </p>
      ))}
      <div className="row">
        <Button
          look="quiet"
          lang={language() === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}
        >
          {t('otherLanguage')}
        </Button>
        <Button look="quiet" onClick={() => void leave()}>
          {t('signOut')}
        </Button>
      </div>
    </div>
  );
}
