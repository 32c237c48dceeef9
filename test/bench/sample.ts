import type { Client, QueryResultRow } from 'pg';

export interface SampleUser {
  userId: string;
  username: string;
  teamId: string;
}

export interface Drawn {
  list: { teamId: string; stage: string };
  leadId: string;
  part: string;
  enterpriseId: string;
  projectId: string;
  /** Credited with projects. */
  projectTeamId: string;
  /** In which contracts were signed. */
  year: number;
}

/** What the requests ask for: a busy team's stages and leads, parts of Chinese names, enterprises that everybody sees. */
export async function drawSample(client: Client): Promise<{ user: SampleUser; pick: () => Drawn }> {
  const rows = async <T extends QueryResultRow>(sql: string) => (await client.query<T>(sql)).rows;
  const [user] = await rows<SampleUser>(USER);
  if (!user) throw new Error('the data have no team with leads');
  const lists = await rows<Drawn['list']>(`SELECT owner_team_id AS "teamId", stage FROM leads
    WHERE owner_team_id = '${user.teamId}' GROUP BY 1, 2 HAVING count(*) >= 50`);
  const leads = await rows<{
    id: string;
  }>(`SELECT id FROM leads l WHERE owner_team_id = '${user.teamId}' AND NOT confidential
    AND EXISTS (SELECT 1 FROM visits v WHERE v.lead_id = l.id) ORDER BY md5(id::text) LIMIT 2000`);
  const parts = await rows<{ part: string }>(PARTS);
  const enterprises = await rows<{ id: string }>(
    'SELECT id FROM enterprises WHERE known_to IS NULL ORDER BY md5(id::text) LIMIT 2000',
  );
  const projects = await rows<{ id: string }>('SELECT id FROM projects ORDER BY md5(id::text) LIMIT 2000');
  const projectTeams = await rows<{ id: string }>(PROJECT_TEAMS);
  const any = <T>(list: T[]): T => list[Math.floor(Math.random() * list.length)]!;
  const pick = () => ({
    list: any(lists),
    leadId: any(leads).id,
    part: any(parts).part,
    enterpriseId: any(enterprises).id,
    projectId: any(projects).id,
    projectTeamId: any(projectTeams).id,
    year: any([2023, 2024, 2025]),
  });
  return { user, pick };
}

/** Of the command center, in the data. */
export const STAFF = 'staff-0';

export async function signIn(apiUrl: string, username: string): Promise<string> {
  const answer = await fetch(`${apiUrl}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'taproot-demo-1' }),
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

const USER = `SELECT u.id AS "userId", u.username, a.org_unit_id AS "teamId"
  FROM role_assignments a JOIN users u ON u.id = a.user_id WHERE a.role = 'team-member'
  ORDER BY (SELECT count(*) FROM leads l WHERE l.owner_team_id = a.org_unit_id) DESC, u.username LIMIT 1`;
/** Big enough to fill a page. */
const PROJECT_TEAMS = `SELECT s.team_id AS id FROM contract_credits s JOIN contract_versions v ON v.id = s.version_id
  JOIN projects p ON p.contract_id = v.contract_id GROUP BY 1 HAVING count(*) >= 50`;
const PARTS = `SELECT substr(name_key, 3, 2 + (hashtext(id::text) & 1)) AS part FROM enterprises ORDER BY md5(id::text) LIMIT 2000`;
