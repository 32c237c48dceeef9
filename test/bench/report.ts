import type { Measured, Resident, Row } from './measure.js';

/** At most this many times the floor. */
const READ_CPU_WANTED = 1.5;
const P50_WANTED = 2;
const NAME = 22;

export function throughputHead(): void {
  console.log(
    `\n${name('at 32 connections')}${cells('floor/s', 'api/s', 'share', 'wanted')}   p50/p99 ms floor, api`,
  );
}

export function throughputRow({ operation, floor, api }: Row): void {
  const share = (api.perSecond / floor.perSecond).toFixed(2);
  const rates = cells(
    floor.perSecond.toFixed(0),
    api.perSecond.toFixed(0),
    share,
    operation.wanted.toFixed(2),
  );
  const latency = [floor.p50, floor.p99, api.p50, api.p99].map((ms) => ms.toFixed(0));
  console.log(`${name(operation.name)}${rates}   ${latency[0]}/${latency[1]}, ${latency[2]}/${latency[3]}`);
}

export function costs({ rows, memory, warmStartMs }: Measured): void {
  const columns = cells('floor', 'api', 'ratio', 'wanted');
  console.log(`\n${name('')}   CPU ms, process + PostgreSQL       p50 ms at one connection`);
  console.log(`${name('an operation')}${columns}${columns}`);
  for (const { operation, floor, api } of rows) {
    const cpu = ratio(floor.cpu, api.cpu, operation.reads ? READ_CPU_WANTED : undefined);
    const p50 = ratio(floor.aloneP50, api.aloneP50, P50_WANTED);
    console.log(`${name(operation.name)}${cpu}${p50}`);
  }
  console.log(`\nresident MB: API ${resident(memory.api)}; floor ${resident(memory.floor)}`);
  console.log(`warm start to ready: ${warmStartMs.toFixed(0)} ms`);
}

/** What ten times the data leave of the throughput. */
export function growth(tenth: Row[], all: Row[]): void {
  console.log(`\n${name('all data of a tenth')}${cells('floor', 'api')}`);
  for (const [i, row] of all.entries()) {
    const left = (side: 'floor' | 'api') => (row[side].perSecond / tenth[i]![side].perSecond).toFixed(2);
    console.log(`${name(row.operation.name)}${cells(left('floor'), left('api'))}`);
  }
}

function ratio(floor: number, api: number, wanted?: number): string {
  return cells(floor.toFixed(2), api.toFixed(2), (api / floor).toFixed(2), wanted?.toFixed(2) ?? '');
}

function resident({ warm, peak }: Resident): string {
  return `${warm.toFixed(0)} warm, ${peak.toFixed(0)} at most`;
}

function name(text: string): string {
  return text.padEnd(NAME);
}

function cells(...texts: string[]): string {
  return texts.map((text) => text.padStart(9)).join('');
}
