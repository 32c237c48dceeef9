import type { inDemoCity } from '../support/in-demo-city.js';
import { officeWorkbook } from '../support/office-workbook.js';
import type { Visitor } from '../support/visitor.js';

type City = ReturnType<typeof inDemoCity>;

/** A page, or a state of one, as somebody comes to see it. */
export interface Place {
  name: string;
  /** The card of the sign-in page; nobody for what is seen before. */
  who?: string;
  path: string;
  /** What is opened, filled or sent there. */
  reach?: (visitor: Visitor) => Promise<void>;
  /** Seen on a phone only. */
  phoneOnly?: true;
  /** Refused requests that belong to it. */
  refused?: RegExp;
}

const MEMBER = '顾一鸣';
const LEADER = '周正阳';
const STAFF = '林静怡';
const TASK_FORCE = '高远';
const OFFICER = '唐磊';
const AGENT = '邹博';
const ADMINISTRATOR = '系统管理员';
const AUDITOR = '审计员';
export const PEOPLE = [undefined, MEMBER, LEADER, TASK_FORCE, STAFF, OFFICER, AGENT, ADMINISTRATOR, AUDITOR];

interface Found {
  id: string;
  enterpriseId?: string | null;
}

/** Every page of the router in the states it has, for the roles that see them. */
export async function placesOf(city: City): Promise<Place[]> {
  const first = async (username: string, path: string, fits: (one: Found) => boolean = Boolean) => {
    const { body } = await (await city.as(username)).get<{ items: Found[] }>(path);
    return body.items.find(fits)!.id;
  };
  const unit = async (code: string) => {
    const { body } = await (
      await city.as('leader')
    ).get<{ items: { id: string; code: string }[] }>('/org-units?limit=200');
    return body.items.find((one) => one.code === code)!.id;
  };
  const unnamed = ({ enterpriseId }: Found) => !enterpriseId;
  const [asked, next, visit, lead, filed, codeName, enterprise, contract, refused, project] =
    await Promise.all([
      first('staff', '/survey-campaigns?status=closed&limit=1'),
      first('staff', '/survey-campaigns?status=draft&limit=1'),
      first('post1.member', '/visits?sort=-occurredOn&limit=1'),
      first('post1.member', '/leads?limit=1'),
      first('tf1.lead', '/leads?stage=filed&limit=1'),
      first('tf1.lead', '/leads?limit=200', unnamed),
      first('post1.member', '/enterprises?limit=1'),
      first('tf1.lead', '/contracts?kind=formal&limit=1'),
      first('leader', '/contracts?status=rejected&limit=1'),
      first('tf1.lead', '/projects?stage=commissioning&limit=1'),
    ]);
  const [escalation, team, ownTeam, department, ownDepartment] = await Promise.all([
    first('leader', '/escalations?status=open'),
    unit('tf-2'),
    unit('tf-1'),
    unit('dept-2'),
    unit('dept-1'),
  ]);
  return [
    { name: 'sign-in', path: '/' },
    { name: 'sign-in-wrong', path: '/', reach: signInWrongly, refused: /^401 POST .*login$/ },
    { name: 'my-day', who: MEMBER, path: '/' },
    { name: 'task-form', who: MEMBER, path: '/tasks/new' },
    { name: 'leads', who: MEMBER, path: '/leads' },
    { name: 'leads-none', who: MEMBER, path: '/leads?q=没有这样的线索' },
    { name: 'lead', who: MEMBER, path: `/leads/${lead}` },
    { name: 'lead-form', who: MEMBER, path: '/leads/new' },
    {
      name: 'lead-form-refused',
      who: MEMBER,
      path: '/leads/new',
      reach: fileBadly,
      refused: /^4.. POST .*leads$/,
    },
    { name: 'visits', who: MEMBER, path: '/visits' },
    { name: 'visit', who: MEMBER, path: `/visits/${visit}` },
    { name: 'visit-form', who: MEMBER, path: '/visits/new?after=' },
    {
      name: 'visit-form-refused',
      who: MEMBER,
      path: '/visits/new?after=',
      reach: logBadly,
      refused: /^4.. POST .*visits$/,
    },
    { name: 'visit-form-read', who: MEMBER, path: '/visits/new?after=', reach: readNote },
    { name: 'enterprise', who: MEMBER, path: `/enterprises/${enterprise}` },
    { name: 'targets', who: MEMBER, path: '/targets' },
    { name: 'targets-panel', who: MEMBER, path: '/targets', reach: openTargets },
    {
      name: 'targets-add',
      who: MEMBER,
      path: '/targets',
      reach: (v) => v.button('列入目标企业', 'List a target').click(),
    },
    { name: 'scores-own', who: MEMBER, path: '/scores' },
    { name: 'imports-forbidden', who: MEMBER, path: '/imports' },
    { name: 'no-page', who: MEMBER, path: '/no/such/page' },
    { name: 'no-record', who: MEMBER, path: `/visits/${lead}`, refused: /^404 GET .*visits/ },
    { name: 'no-such-id', who: MEMBER, path: '/visits/xx', refused: /^400 GET .*visits/ },
    { name: 'more', who: MEMBER, path: '/', phoneOnly: true, reach: (v) => v.button('更多', 'More').click() },
    { name: 'rooted', who: LEADER, path: '/' },
    { name: 'rooted-records', who: LEADER, path: '/', reach: openSigned },
    { name: 'rooted-changed', who: LEADER, path: '/', reach: openChanges },
    { name: 'lifecycle', who: LEADER, path: '/lifecycle' },
    { name: 'contract-refused', who: LEADER, path: `/contracts/${refused}` },
    { name: 'projects', who: LEADER, path: '/projects' },
    { name: 'leader-day', who: LEADER, path: '/day' },
    { name: 'scores', who: LEADER, path: '/scores' },
    { name: 'scores-open', who: LEADER, path: '/scores', reach: openPost },
    { name: 'scores-counted', who: LEADER, path: '/scores', reach: openIndicator },
    { name: 'scores-rejected', who: LEADER, path: '/scores', reach: openRejected },
    { name: 'task-force-day', who: TASK_FORCE, path: '/' },
    { name: 'contracts', who: TASK_FORCE, path: '/contracts' },
    { name: 'contract', who: TASK_FORCE, path: `/contracts/${contract}` },
    { name: 'contract-form', who: TASK_FORCE, path: '/contracts/new' },
    {
      name: 'contract-form-blank',
      who: TASK_FORCE,
      path: '/contracts/new',
      reach: (v) => v.button('存草稿', 'Save the draft').click(),
    },
    {
      name: 'project-forecast',
      who: TASK_FORCE,
      path: `/projects/${project}`,
      reach: (v) => v.button('改预计', 'Change the forecast').click(),
    },
    { name: 'project', who: TASK_FORCE, path: `/projects/${project}` },
    { name: 'verification', who: STAFF, path: '/verification' },
    { name: 'verification-reason', who: STAFF, path: '/verification', reach: rejectSilently },
    { name: 'goals', who: STAFF, path: '/targets/tree' },
    {
      name: 'goals-set',
      who: STAFF,
      path: '/targets/tree',
      reach: (v) => v.button('定目标', 'Set a target').first().click(),
    },
    { name: 'surveys', who: STAFF, path: '/surveys' },
    { name: 'survey-results', who: STAFF, path: `/surveys/${asked}` },
    { name: 'survey-links', who: STAFF, path: `/surveys/${next}`, reach: sendSurvey },
    { name: 'survey-sheet', who: STAFF, path: `/surveys/${next}/sheet` },
    { name: 'scores-departments', who: STAFF, path: '/scores?category=department', reach: openDepartment },
    { name: 'scores-task-forces', who: STAFF, path: '/scores?category=task-force' },
    {
      name: 'lead-to-judge',
      who: TASK_FORCE,
      path: `/leads/${filed}`,
      reach: (v) => v.button('判定有效', 'Judge valid').click(),
    },
    {
      name: 'lead-identify',
      who: TASK_FORCE,
      path: `/leads/${codeName}`,
      reach: (v) => v.button('认出投资方', 'Say who it is').click(),
    },
    { name: 'scores-run', who: STAFF, path: '/scores', reach: compute },
    { name: 'imports', who: STAFF, path: '/imports' },
    { name: 'imports-preview', who: STAFF, path: '/imports', reach: previewFile },
    { name: 'imports-rejected', who: STAFF, path: '/imports', reach: openRejectedRows },
    { name: 'imports-analysed', who: STAFF, path: '/imports', reach: analyseBook },
    { name: 'imports-field', who: STAFF, path: '/imports', reach: openField },
    {
      name: 'imports-unreadable',
      who: STAFF,
      path: '/imports',
      reach: sendPicture,
      refused: /^422 POST .*analysis$/,
    },
    { name: 'import', who: STAFF, path: '/imports', reach: openImport },
    { name: 'inbox', who: OFFICER, path: '/tasks' },
    { name: 'escalations', who: LEADER, path: '/escalations' },
    { name: 'escalation', who: LEADER, path: `/escalations/${escalation}` },
    { name: 'team', who: LEADER, path: `/teams/${team}` },
    { name: 'team-records', who: LEADER, path: `/teams/${team}?metric=groundbreaking.onTime` },
    { name: 'team-own', who: TASK_FORCE, path: `/teams/${ownTeam}` },
    { name: 'department', who: LEADER, path: `/departments/${department}` },
    { name: 'department-records', who: LEADER, path: `/departments/${department}?figure=late&kind=环评` },
    { name: 'department-own', who: OFFICER, path: `/departments/${ownDepartment}` },
    { name: 'survey-gone', path: '/survey/no-such-link', refused: /^404 GET .*surveys/ },
    { name: 'officer-leads', who: OFFICER, path: '/leads' },
    { name: 'agent-day', who: AGENT, path: '/' },
    { name: 'agent-leads', who: AGENT, path: '/leads' },
    { name: 'agent-lead-form', who: AGENT, path: '/leads/new' },
    { name: 'administrator-day', who: ADMINISTRATOR, path: '/' },
    { name: 'auditor-visits', who: AUDITOR, path: '/visits' },
  ];
}

async function signInWrongly(v: Visitor): Promise<void> {
  await v.field('用户名', 'User name').fill('nobody');
  await v.field('密码', 'Password').fill('guess');
  await v.button('登录', 'Sign in').click();
  await v.text('用户名或密码不对', 'is wrong').waitFor();
}

async function fileBadly(v: Visitor): Promise<void> {
  await v.field('项目叫什么', 'What is the project').fill('   ');
  await v.field('投资方', 'Investor').fill('  ');
  await v.field('行业', 'Sector').selectOption('other');
  await v.field('来源', 'Source').selectOption('event');
  await v.button('报上去', 'File it').click();
  await v.page.locator('.field-error').first().waitFor();
}

async function rejectSilently(v: Visitor): Promise<void> {
  await v.page.getByRole('checkbox').first().check();
  await v.button('退回', 'Reject').click();
  await v.text('写一句理由', 'Say why in a few words').waitFor();
}

async function readNote(v: Visitor): Promise<void> {
  const note = '上周四和沈嘉树去了苏州一家做储能的公司，见到老总王建国和李工。想要两百亩地。下周给方案。';
  await v.field('粘贴微信纪要', 'Paste the WeChat note').fill(note);
  await v.button('读出来', 'Read it').click();
  await v.page.locator('.field-doubt').first().waitFor();
}

async function logBadly(v: Visitor): Promise<void> {
  await v.page.getByRole('combobox', { name: v.say('企业', 'Enterprise'), exact: true }).fill('   ');
  await v.button('存下这次拜访', 'Save the visit').click();
  await v.page.locator('.field-error').first().waitFor();
}

/** Sent once; whoever comes later finds it sent. */
async function sendSurvey(v: Visitor): Promise<void> {
  const send = v.button('发出链接', 'Make the links');
  const links = v.page.getByRole('heading', { name: v.say('链接', 'Links') });
  await send.or(links).waitFor();
  if (await send.isVisible()) await send.click();
  await links.waitFor();
}

async function openDepartment(v: Visitor): Promise<void> {
  await v.page.getByRole('button', { name: '自然资源局' }).click();
  await v.page.locator('.indicators').waitFor();
}

async function openTargets(v: Visitor): Promise<void> {
  await v.page.getByRole('button', { name: v.say('驻沪组的目标企业', 'Targets of 驻沪组') }).click();
  await v.page.locator('.records li').first().waitFor();
}

async function openSigned(v: Visitor): Promise<void> {
  await v.page
    .getByRole('button', { name: v.say('正式签约', 'Formal contracts') })
    .first()
    .click();
  await v.page.locator('.records li').first().waitFor();
}

async function openChanges(v: Visitor): Promise<void> {
  await v.button('有什么变化', 'What changed').click();
  await v.page.getByRole('dialog').locator('p').first().waitFor();
}

async function openPost(v: Visitor): Promise<void> {
  await v.page.getByRole('button', { name: '驻京组' }).click();
}

async function openIndicator(v: Visitor): Promise<void> {
  await openPost(v);
  await v.page.getByRole('button', { name: v.say('拜访质量：', 'Visit quality:') }).click();
  await v.page.getByRole('dialog').getByRole('radio').first().waitFor();
}

async function openRejected(v: Visitor): Promise<void> {
  await openIndicator(v);
  await v.page.getByRole('radio', { name: v.say('没有计入', 'Not counted') }).check();
}

async function compute(v: Visitor): Promise<void> {
  await v.button('现在算一次', 'Compute now').click();
  await v.page.waitForURL(/run=/, { timeout: 60_000 });
}

async function previewFile(v: Visitor): Promise<void> {
  await v.page.setInputFiles('input[type=file]', {
    name: '企业.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('key,name,idType\na,江州一号材料有限公司,none\nb,,none\n'),
  });
  await v.button('看看会怎样', 'Preview').click();
  await v.text('还没写入', 'Nothing is written yet').waitFor({ timeout: 60_000 });
}

async function openRejectedRows(v: Visitor): Promise<void> {
  await previewFile(v);
  await v.page.locator('.outcome .figure-door').last().click();
  await v.page.getByRole('dialog').locator('li').first().waitFor();
}

async function openImport(v: Visitor): Promise<void> {
  await previewFile(v);
  await v.page.locator('a[href^="/imports/"]').first().click();
  await v.text('只是看看，没有写入', 'only a preview').waitFor();
}

async function analyseBook(v: Visitor): Promise<void> {
  const name = '台账.xlsx';
  await v.page.setInputFiles('input[type=file]', {
    name,
    mimeType: XLSX,
    buffer: await officeWorkbook({ mark: '看' }),
  });
  await v.text('先看这几处', 'Look at these first').waitFor();
}

async function openField(v: Visitor): Promise<void> {
  await analyseBook(v);
  if (v.width < 720) await v.text('哪一列是什么', 'Which column is what').click();
  await v.button('合同额：怎么读', 'Amount: how it is read').click();
  await v.page.getByRole('dialog').locator('.records li').first().waitFor();
}

async function sendPicture(v: Visitor): Promise<void> {
  const buffer = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj');
  await v.page.setInputFiles('input[type=file]', { name: '台账.pdf', mimeType: 'application/pdf', buffer });
  await v.page.locator('.field-error').first().waitFor();
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
