import { Injectable } from '@nestjs/common';
import { AppConfig, Database } from '@taproot/platform';
import { chinaCalendar, WorkingClock, type DayOverride } from '@taproot/working-time';

/** What another process decided is known within this time. */
const REMEMBERED_MS = 10_000;

/** The city's working clock: announced holidays, the city's own decisions on days, its business hours. */
@Injectable()
export class CityCalendar {
  private known?: { at: number; clock: WorkingClock };

  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  async clock(): Promise<WorkingClock> {
    if (this.known && Date.now() - this.known.at < REMEMBERED_MS) return this.known.clock;
    const overrides = await this.database.rows<DayOverride & Record<string, unknown>>(OVERRIDES);
    const { workingHours: hours, timeZone } = this.config;
    const clock = new WorkingClock(chinaCalendar.with(overrides), { hours, timeZone });
    this.known = { at: Date.now(), clock };
    return clock;
  }

  /** After a change made in this process. */
  forget(): void {
    this.known = undefined;
  }
}

const OVERRIDES = { name: 'calendar_overrides_all', text: 'SELECT day, working FROM calendar_overrides' };
