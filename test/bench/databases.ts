import pg from 'pg';

/** Another database of the same server, as empty as a new one or as its template; answers its address. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  await client.end();
  return serverUrl.replace(/[^/]+$/, name);
}
