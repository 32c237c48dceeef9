import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestApi } from '../support/test-api.js';

/** As in who-may-do-what: `yes` reads it, `no` is refused (403), `-` does not even see the record (404). */
const ACCOUNTS =
  'leader staff verifier tf1.lead tf1.member tf2.lead post1.member dept1.officer district1.desk agent1 sysadmin secadmin auditor';
const MATRIX = `
                            leader staff verif. tf1.l tf1.m tf2.l post1.m dept desk agent sysadm secadm auditor
what changed                yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
signed versus rooted        yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
the brief                   yes    yes   yes    yes   yes   yes   yes     yes  yes  no    no     no     yes
the page of a team          yes    yes   yes    yes   yes   -     -       -    -    no    no     no     yes
the page of a department    yes    yes   yes    -     -     -     -       yes  -    no    no     no     yes
a department's requests     yes    yes   yes    -     -     -     -       yes  -    no    no     no     yes
`;
const URLS: Record<string, () => string> = {
  'what changed': () => '/dashboards/changes?from=2026-01-01&to=2026-06-30',
  'signed versus rooted': () => '/dashboards/command-center',
  'the brief': () => '/dashboards/brief?format=docx',
  'the page of a department': () => `/dashboards/department/${api.units['dept-1']}`,
  "a department's requests": () => `/dashboards/department/${api.units['dept-1']}/records?figure=open`,
  'the page of a team': () => `/dashboards/team/${api.units['tf-1']}`,
};
const WORDS: Record<number, string> = { 200: 'yes', 403: 'no', 404: '-' };

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const rows = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((row) => [row.slice(0, 28).trim(), row.slice(28).trim().split(/\s+/)] as const);

it.each(rows)('%s', async (what, expected) => {
  const found: string[] = [];
  for (const account of ACCOUNTS.split(' ')) {
    const { status } = await (await api.as(account)).get(URLS[what]!());
    found.push(WORDS[status] ?? String(status));
  }
  expect(found).toEqual(expected);
});
