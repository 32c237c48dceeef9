import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Routes } from 'react-router';
import { Failure, Skeleton } from '../components/states';
import { refresh, startOffline, useSessionState } from '../lib/api';
import { useMe } from '../lib/me';
import { NoPage } from './no-page';
import { Shell } from './shell';

const SignIn = lazy(() => import('../features/session/sign-in'));
const MyDay = lazy(() => import('../features/my-day/my-day'));
const LeadList = lazy(() => import('../features/leads/lead-list'));
const LeadForm = lazy(() => import('../features/leads/lead-form'));
const LeadPage = lazy(() => import('../features/leads/lead-page'));
const VisitList = lazy(() => import('../features/visits/visit-list'));
const VisitForm = lazy(() => import('../features/visits/visit-form'));
const VisitPage = lazy(() => import('../features/visits/visit-page'));
const EnterprisePage = lazy(() => import('../features/enterprises/enterprise-page'));
const Coverage = lazy(() => import('../features/targets/coverage'));
const Scoreboard = lazy(() => import('../features/scoreboard/scoreboard'));
const ContractList = lazy(() => import('../features/contracts/contract-list'));
const ContractForm = lazy(() => import('../features/contracts/contract-form'));
const ContractPage = lazy(() => import('../features/contracts/contract-page'));
const ProjectList = lazy(() => import('../features/projects/project-list'));
const ProjectPage = lazy(() => import('../features/projects/project-page'));
const VerificationQueue = lazy(() => import('../features/verification/verification-queue'));
const Rooted = lazy(() => import('../features/rooted/rooted'));
const TeamPage = lazy(() => import('../features/rooted/team-page'));
const DepartmentPage = lazy(() => import('../features/departments/department-page'));
const Lifecycle = lazy(() => import('../features/rooted/lifecycle'));
const TaskList = lazy(() => import('../features/facilitation/task-list'));
const TaskForm = lazy(() => import('../features/facilitation/task-form'));
const TaskPage = lazy(() => import('../features/facilitation/task-page'));
const EscalationList = lazy(() => import('../features/facilitation/escalation-list'));
const EscalationPage = lazy(() => import('../features/facilitation/escalation-page'));
const GoalTree = lazy(() => import('../features/goals/goal-tree'));
const SurveyList = lazy(() => import('../features/survey/campaign-list'));
const SurveyPage = lazy(() => import('../features/survey/campaign-page'));
const QrSheet = lazy(() => import('../features/survey/qr-sheet'));
const PublicSurvey = lazy(() => import('../features/survey/public-survey'));
const ImportPage = lazy(() => import('../features/imports/import-page'));
const Imports = lazy(() => import('../features/imports/imports'));

/** A survey link opens without a sign-in; all else behind it. */
export function App() {
  return (
    <Routes>
      <Route
        path="survey/:token"
        element={
          <Suspense fallback={null}>
            <PublicSurvey />
          </Suspense>
        }
      />
      <Route path="*" element={<Inside />} />
    </Routes>
  );
}

/** The refresh cookie opens the page again; without it, sign-in stands at every address. */
function Inside() {
  const state = useSessionState();
  const [unreachable, setUnreachable] = useState<unknown>();
  const reach = () => void refresh().catch((error: unknown) => startOffline() || setUnreachable(error));
  useEffect(reach, []);
  if (state === 'unknown') {
    return (
      <main>
        {unreachable ? (
          <Failure error={unreachable} retry={reach} whole />
        ) : (
          <div className="page">
            <Skeleton />
          </div>
        )}
      </main>
    );
  }
  if (state === 'signed-out') {
    return (
      <Suspense fallback={null}>
        <SignIn />
      </Suspense>
    );
  }
  return (
    <Shell>
      <Suspense
        fallback={
          <div className="page">
            <Skeleton />
          </div>
        }
      >
        <Pages />
      </Suspense>
    </Shell>
  );
}

/** A leader begins with the picture, everybody else with the day. */
function Home() {
  const { data: me } = useMe();
  return me?.roles.some(({ role }) => role === 'command-leader') ? <Rooted /> : <MyDay />;
}

function Pages() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="leads" element={<LeadList />} />
      <Route path="leads/new" element={<LeadForm />} />
      <Route path="leads/:id" element={<LeadPage />} />
      <Route path="visits" element={<VisitList />} />
      <Route path="visits/new" element={<VisitForm />} />
      <Route path="visits/:id" element={<VisitPage />} />
      <Route path="contracts" element={<ContractList />} />
      <Route path="contracts/new" element={<ContractForm />} />
      <Route path="contracts/:id" element={<ContractPage />} />
      <Route path="projects" element={<ProjectList />} />
      <Route path="projects/:id" element={<ProjectPage />} />
      <Route path="verification" element={<VerificationQueue />} />
      <Route path="enterprises/:id" element={<EnterprisePage />} />
      <Route path="targets" element={<Coverage />} />
      <Route path="scores" element={<Scoreboard />} />
      <Route path="day" element={<MyDay />} />
      <Route path="rooted" element={<Rooted />} />
      <Route path="teams/:id" element={<TeamPage />} />
      <Route path="departments/:id" element={<DepartmentPage />} />
      <Route path="lifecycle" element={<Lifecycle />} />
      <Route path="tasks" element={<TaskList />} />
      <Route path="tasks/new" element={<TaskForm />} />
      <Route path="tasks/:id" element={<TaskPage />} />
      <Route path="escalations" element={<EscalationList />} />
      <Route path="escalations/:id" element={<EscalationPage />} />
      <Route path="targets/tree" element={<GoalTree />} />
      <Route path="surveys" element={<SurveyList />} />
      <Route path="surveys/:id" element={<SurveyPage />} />
      <Route path="surveys/:id/sheet" element={<QrSheet />} />
      <Route path="imports" element={<Imports />} />
      <Route path="imports/:id" element={<ImportPage />} />
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}
