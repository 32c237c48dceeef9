import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { load, type BenchRequest, type Load } from './load.js';
import type { Operation } from './operations.js';
import { cpuOf, memoryOf, postmasterOf } from './processes.js';
import { drawSample, signIn, STAFF } from './sample.js';
import { startApi, startFloor } from './servers.js';

const CONNECTIONS = 32;
const crowdOf = ({ connections = CONNECTIONS }: Operation) => connections;
/** Enough for what is still being answered when the load ends. */
const SETTLE_MS = 200;

export interface Length {
  rounds: number;
  /** A round at 32 connections; at one connection a third of it. */
  seconds: number;
}

export interface Figures {
  perSecond: number;
  /** Milliseconds at 32 connections. */
  p50: number;
  p99: number;
  /** CPU milliseconds a request, of the process and PostgreSQL together. */
  cpu: number;
  /** Milliseconds at one connection. */
  aloneP50: number;
}

export interface Row {
  operation: Operation;
  floor: Figures;
  api: Figures;
}

/** Megabytes after the warm-up, and the most there ever were. */
export interface Resident {
  warm: number;
  peak: number;
}

export interface Measured {
  rows: Row[];
  memory: { floor: Resident; api: Resident };
  warmStartMs: number;
}

interface Side {
  url: string;
  pid: number;
  postmaster: number;
  headers(operation: Operation): Record<string, string> | undefined;
  draw(operation: Operation): () => BenchRequest;
}

/** Floor and API in turns on one database; `tell` gets each row as it is done. */
export async function measureOperations(
  databaseUrl: string,
  secret: string,
  length: Length,
  tell: (row: Row) => void,
  operations: Operation[],
): Promise<Measured> {
  const apiServer = await startApi(databaseUrl, secret);
  const floorServer = await startFloor(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { user, pick } = await drawSample(client);
    const postmaster = await postmasterOf(client);
    const member = { authorization: `Bearer ${await signIn(apiServer.url, user.username)}` };
    const staff = { authorization: `Bearer ${await signIn(apiServer.url, STAFF)}` };
    const headers = ({ byStaff }: Operation) => (byStaff ? staff : member);
    const drawn = () => ({ ...pick(), key: randomUUID() });
    const floor: Side = {
      ...floorServer,
      postmaster,
      headers: () => undefined,
      draw: (o) => () => o.floor(drawn(), user),
    };
    const api: Side = { ...apiServer, postmaster, headers, draw: (o) => () => o.api(drawn(), user) };
    const warm = { floor: await warmUp(floor, operations), api: await warmUp(api, operations) };
    const rows = await measureRows(floor, api, operations, length, tell);
    const memory = {
      floor: { warm: warm.floor, peak: memoryOf(floor.pid).peak },
      api: { warm: warm.api, peak: memoryOf(api.pid).peak },
    };
    await apiServer.stop();
    const again = await startApi(databaseUrl, secret);
    await again.stop();
    return { rows, memory, warmStartMs: again.readyAfterMs };
  } finally {
    await client.end();
    await Promise.all([floorServer.stop(), apiServer.stop()]);
  }
}

/** Answers the megabytes the process then holds. */
async function warmUp(side: Side, operations: Operation[]): Promise<number> {
  for (const operation of operations)
    await loadSide(side, operation, { connections: crowdOf(operation), seconds: 1 });
  return memoryOf(side.pid).now;
}

async function measureRows(
  floor: Side,
  api: Side,
  operations: Operation[],
  length: Length,
  tell: (row: Row) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of operations) {
    const runs: Record<'floor' | 'api', Figures[]> = { floor: [], api: [] };
    for (let round = 0; round < length.rounds; round += 1) {
      runs.floor.push(await measureSide(floor, operation, length.seconds));
      runs.api.push(await measureSide(api, operation, length.seconds));
    }
    const row = { operation, floor: medians(runs.floor), api: medians(runs.api) };
    tell(row);
    rows.push(row);
  }
  return rows;
}

async function measureSide(side: Side, operation: Operation, seconds: number): Promise<Figures> {
  const before = cpuOf(side.pid, side.postmaster);
  const { sent, ...crowd } = await loadSide(side, operation, { connections: crowdOf(operation), seconds });
  await pause(SETTLE_MS);
  const cpu = (cpuOf(side.pid, side.postmaster) - before) / sent;
  const alone = await loadSide(side, operation, { connections: 1, seconds: Math.ceil(seconds / 3) });
  return { ...crowd, cpu, aloneP50: alone.p50 };
}

function loadSide(side: Side, operation: Operation, asked: Load) {
  return load(side.url, side.draw(operation), { ...asked, headers: side.headers(operation) });
}

function medians(runs: Figures[]): Figures {
  const middle = (figure: keyof Figures) =>
    runs.map((run) => run[figure]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  return {
    perSecond: middle('perSecond'),
    p50: middle('p50'),
    p99: middle('p99'),
    cpu: middle('cpu'),
    aloneP50: middle('aloneP50'),
  };
}
