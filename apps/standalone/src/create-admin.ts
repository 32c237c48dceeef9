import { createInterface } from 'node:readline/promises';
import { newId } from '@taproot/kernel';
import { hashPassword } from '@taproot/org';
import { SYSTEM } from '@taproot/platform';
import pg from 'pg';

const ADMINS = [
  ['system-admin', 'system administrator 系统管理员'],
  ['security-admin', 'security administrator 安全管理员'],
  ['auditor', 'auditor 审计员'],
] as const;

/** Makes the city and the three administrators of a new installation, asking for a password for each. */
async function createAdmins(url: string, cityName = '本市'): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  try {
    const { rows } = await client.query('SELECT 1 FROM org_units LIMIT 1');
    if (rows.length > 0) throw new Error('This installation has its city and administrators already.');
    await client.query('BEGIN');
    const city = newId();
    await client.query(
      `INSERT INTO org_units (id, created_at, created_by, updated_at, version, code, name, kind)
       VALUES ($1, now(), $2, now(), 1, 'city', $3, 'city')`,
      [city, SYSTEM.userId, cityName],
    );
    for (const [role, title] of ADMINS) {
      process.stdout.write(`Password for the ${title} (at least 10 characters): `);
      const password = String((await lines.next()).value ?? '');
      if (password.length < 10) throw new Error('A password needs at least 10 characters. Nothing was made.');
      await createAdmin(client, city, role, title, password);
    }
    await client.query('COMMIT');
    console.log(`Made: ${ADMINS.map(([role]) => role).join(', ')} (their user names).`);
  } finally {
    terminal.close();
    await client.end();
  }
}

async function createAdmin(
  client: pg.Client,
  city: string,
  role: string,
  title: string,
  password: string,
): Promise<void> {
  const id = newId();
  await client.query(
    `INSERT INTO users (id, created_at, created_by, updated_at, version, username, display_name, password_hash)
     VALUES ($1, now(), $2, now(), 1, $3, $4, $5)`,
    [id, SYSTEM.userId, role, title, await hashPassword(password)],
  );
  await client.query(
    `INSERT INTO role_assignments (id, created_at, created_by, updated_at, version, user_id, role, org_unit_id)
     VALUES ($1, now(), $2, now(), 1, $3, $4, $5)`,
    [newId(), SYSTEM.userId, id, role, city],
  );
}

const { DATABASE_URL: url, TAPROOT_CITY: cityName } = process.env;
if (!url) {
  console.error('Set DATABASE_URL to the migrated database of the installation.');
  process.exit(1);
}
await createAdmins(url, cityName).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
