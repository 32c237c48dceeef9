import type { FaultSite } from './fault-site.js';

const LATEST_MS = 15_000;

/**
 * Phones on a bad line: each logs one visit after another under an Idempotency-Key and sends it again until it is
 * acknowledged. The key stands in `place`, so that doubles show.
 */
export class Phones {
  /** Acknowledged visits, by key. */
  readonly acknowledged = new Map<string, string>();
  /** Attempts that got no answer, or 503. */
  unanswered = 0;
  /** Visits that were committed by an attempt whose answer was lost. */
  replayed = 0;
  /** Answers nobody should get. */
  readonly strange: string[] = [];
  private running: Promise<void>[] = [];
  private stopping = false;
  private count = 0;

  constructor(
    private readonly site: FaultSite,
    private readonly token: string,
    private readonly teamId: string,
  ) {}

  static async of(site: FaultSite): Promise<Phones> {
    const token = (await site.as('post1.member')).accessToken!;
    return new Phones(site, token, site.units['post-1']!);
  }

  start(atOnce = 8): void {
    this.running = Array.from({ length: atOnce }, () => this.phone());
  }

  /** Every visit that was begun is acknowledged before this ends. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.running);
  }

  private async phone(): Promise<void> {
    while (!this.stopping) {
      this.count += 1;
      await this.logUntilAcknowledged(`visit-${this.count}`);
    }
  }

  private async logUntilAcknowledged(key: string): Promise<void> {
    const until = Date.now() + 120_000;
    while (Date.now() < until) {
      const sentAt = Date.now();
      const answer = await this.attempt(key);
      if (answer?.status === 201) {
        const { id, createdAt } = (await answer.json()) as { id: string; createdAt: string };
        this.acknowledged.set(key, id);
        if (Date.parse(createdAt) < sentAt) this.replayed += 1;
        return;
      }
      if (answer && answer.status !== 503)
        this.strange.push(`${key}: ${answer.status} ${await answer.text()}`);
      if (this.strange.length > 20) return;
      this.unanswered += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    this.strange.push(`${key}: never acknowledged`);
  }

  private async attempt(key: string): Promise<Response | undefined> {
    const visit = {
      kind: 'outgoing',
      teamId: this.teamId,
      occurredOn: '2026-05-20',
      enterpriseName: '恒能',
      place: key,
    };
    try {
      const answer = await fetch(`${this.site.url}/api/v1/visits`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(visit),
        signal: AbortSignal.timeout(LATEST_MS),
      });
      return new Response(await answer.arrayBuffer(), { status: answer.status });
    } catch {
      return undefined; // no connection, or one that broke before the answer was whole
    }
  }
}
