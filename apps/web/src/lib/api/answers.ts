import type {
  Campaign,
  Coverage,
  CoverageRecord,
  DayItem,
  Decimal,
  DemoAccount,
  Enterprise,
  ImportJob,
  Lead,
  LeadMoment,
  Me,
  NoteReading,
  OrgUnit,
  Page,
  QualityPart,
  StoredFile,
  TargetEnterprise,
  Visit,
} from './contract';
import type { IndicatorRecords, KpiRun, ScoreMove, Scorecard, Standing } from './contract-kpi';

/** What each route answers. */
export interface Answers {
  'GET /demo': { accounts: DemoAccount[]; password: string };
  'GET /me': Me;
  'GET /my-day': { overdue: DayItem[]; today: DayItem[]; waiting: DayItem[]; moved: DayItem[] };
  'GET /org-units': Page<OrgUnit>;
  'GET /users': Page<{ id: string; displayName: string }>;
  'GET /enterprises': Page<Enterprise>;
  'GET /enterprises/{id}': Enterprise;
  'GET /enterprises/duplicates': { items: { enterprise: Enterprise; score: number; reasons: string[] }[] };
  'GET /enterprises/{id}/inspection-depth': {
    depth: number;
    steps: { depth: number; visitId: string; reason: string }[];
  };
  'GET /leads': Page<Lead>;
  'POST /leads': Lead;
  'GET /leads/{id}': Lead;
  'PATCH /leads/{id}': Lead;
  'GET /leads/{id}/timeline': Page<LeadMoment>;
  'POST /leads/{id}/qualification': Lead;
  'POST /leads/{id}/negotiation': Lead;
  'POST /leads/{id}/loss': Lead;
  'POST /leads/{id}/dormancy': Lead;
  'POST /leads/{id}/reactivation': Lead;
  'GET /visits': Page<Visit>;
  'POST /visits': Visit;
  'GET /visits/{id}': Visit;
  'GET /visits/{id}/quality': { score: Decimal; parts: QualityPart[] };
  'GET /visits/{id}/report': { text: string };
  'POST /visit-notes/reading': NoteReading;
  'POST /files': StoredFile;
  'GET /campaigns': Page<Campaign>;
  'POST /campaigns': Campaign;
  'GET /target-enterprises': Page<TargetEnterprise>;
  'POST /target-enterprises': TargetEnterprise;
  'GET /target-enterprises/coverage': { items: Coverage[] };
  'GET /kpi/standing': Page<Standing>;
  'GET /kpi/moves': Page<ScoreMove>;
  'GET /kpi/runs': Page<KpiRun>;
  'POST /kpi/runs': { id: string };
  'GET /kpi/runs/{id}': KpiRun;
  'GET /kpi/runs/{id}/scorecards': Page<Scorecard>;
  'GET /kpi/runs/{id}/scorecards/{teamId}/indicators/{code}/records': IndicatorRecords;
  'GET /target-enterprises/coverage/records': {
    counted: CoverageRecord[];
    rejected: (CoverageRecord & { reason: string })[];
  };
  'GET /imports': Page<ImportJob>;
  'POST /imports': { id: string };
  'GET /imports/{id}': ImportJob;
}
