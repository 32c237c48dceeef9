import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database.js';

/** The process's own figures for Prometheus. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'taproot_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(database: Database) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, sql: string) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          const row = await database.row<{ n: number }>({ name, text: sql });
          this.set(row?.n ?? 0);
        },
      });
    gauge('taproot_outbox_waiting', 'Events not yet published', WAITING);
    gauge('taproot_events_parked', 'Events a consumer could not digest', PARKED);
    gauge('taproot_audit_unsealed', 'Audit rows not yet sealed', UNSEALED);
  }
}

const WAITING = 'SELECT count(*)::int AS n FROM outbox_events WHERE published_at IS NULL';
const PARKED = 'SELECT count(*)::int AS n FROM consumed_events WHERE parked_because IS NOT NULL';
const UNSEALED = 'SELECT count(*)::int AS n FROM audit_log WHERE seal_id IS NULL';
