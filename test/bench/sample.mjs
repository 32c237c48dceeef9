/** What the requests ask for: teams by their weight in the data, leads with visits, parts of Chinese names. */
export async function drawSample(client) {
  const rows = async (sql) => (await client.query(sql)).rows;
  const [user] = await rows(`
    SELECT u.id AS "userId", u.username, a.org_unit_id AS "teamId" FROM role_assignments a JOIN users u ON u.id = a.user_id
    WHERE a.role = 'team-member' ORDER BY (SELECT count(*) FROM leads l WHERE l.owner_team_id = a.org_unit_id) DESC LIMIT 1`);
  const lists = await rows(`
    SELECT owner_team_id AS "teamId", stage FROM leads WHERE owner_team_id = '${user.teamId}' GROUP BY 1, 2 HAVING count(*) >= 50`);
  const leads = await rows(`SELECT id FROM leads l WHERE owner_team_id = '${user.teamId}' AND NOT confidential
    AND EXISTS (SELECT 1 FROM visits v WHERE v.lead_id = l.id) ORDER BY md5(id::text) LIMIT 2000`);
  const parts = await rows(
    `SELECT substr(name_key, 3, 2 + length(id::text) % 2) AS part FROM enterprises ORDER BY md5(id::text) LIMIT 2000`,
  );
  const enterprises = await rows(`SELECT id FROM enterprises ORDER BY md5(id::text) LIMIT 2000`);
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  return {
    user,
    pick: () => ({
      list: any(lists),
      leadId: any(leads).id,
      part: any(parts).part,
      enterpriseId: any(enterprises).id,
    }),
  };
}

export async function signIn(apiUrl, username) {
  const answer = await fetch(`${apiUrl}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'taproot-demo-1' }),
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
  return (await answer.json()).accessToken;
}
