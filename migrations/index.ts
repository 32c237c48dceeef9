import { Platform1700000000001 } from './0001-platform.js';
import { Organisation1700000000002 } from './0002-organisation.js';
import { Enterprises1700000000003 } from './0003-enterprises.js';
import { Campaigns1700000000004 } from './0004-campaigns.js';
import { Leads1700000000005 } from './0005-leads.js';
import { Visits1700000000006 } from './0006-visits.js';
import { Kpi1700000000007 } from './0007-kpi.js';
import { ConfidentialEnterprises1700000000008 } from './0008-confidential-enterprises.js';
import { DataExchange1700000000009 } from './0009-data-exchange.js';
import { Planner1700000000010 } from './0010-planner.js';
import { Contracts1700000000011 } from './0011-contracts.js';
import { Projects1700000000012 } from './0012-projects.js';
import { Commitments1700000000013 } from './0013-commitments.js';
import { InlinedDates1700000000014 } from './0014-inlined-dates.js';
import { Lifecycle1700000000015 } from './0015-lifecycle.js';
import { KpiSchemes1700000000016 } from './0016-kpi-schemes.js';
import { Facilitation1700000000017 } from './0017-facilitation.js';
import { Targets1700000000018 } from './0018-targets.js';
import { Admission1700000000019 } from './0019-admission.js';
import { Satisfaction1700000000020 } from './0020-satisfaction.js';
import { Imports1700000000021 } from './0021-imports.js';
import { FirstReports1700000000022 } from './0022-first-reports.js';
import { Sessions1700000000023 } from './0023-sessions.js';
import { FirstReportOrder1700000000025 } from './0025-first-report-order.js';

/** The one ordered history of the schema. */
export const MIGRATIONS = [
  Platform1700000000001,
  Organisation1700000000002,
  Enterprises1700000000003,
  Campaigns1700000000004,
  Leads1700000000005,
  Visits1700000000006,
  Kpi1700000000007,
  ConfidentialEnterprises1700000000008,
  DataExchange1700000000009,
  Planner1700000000010,
  Contracts1700000000011,
  Projects1700000000012,
  Commitments1700000000013,
  InlinedDates1700000000014,
  Lifecycle1700000000015,
  KpiSchemes1700000000016,
  Facilitation1700000000017,
  Targets1700000000018,
  Admission1700000000019,
  Satisfaction1700000000020,
  Imports1700000000021,
  FirstReports1700000000022,
  Sessions1700000000023,
  FirstReportOrder1700000000025,
];
