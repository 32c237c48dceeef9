import { Injectable } from '@nestjs/common';
import { addDays, cityDay, hasRole, type Actor } from '@taproot/kernel';
import { AppConfig, Database } from '@taproot/platform';
import { MY_DAY_SQL } from './my-day.sql.js';

/** What is overdue, due and waiting for one person, and what moved in their teams since yesterday. */
@Injectable()
export class MyDayQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  async of(actor: Actor): Promise<string> {
    const today = cityDay(new Date(), this.config.timeZone);
    const since = `${addDays(today, -1)} 00:00 ${this.config.timeZone}`;
    const staff = hasRole(actor, 'command-staff');
    const judged = actor.unitIds.filter((id) => hasRole(actor, 'team-leader', id));
    const values = [actor.unitIds, today, actor.userId, judged, since, staff, actor.seesCity];
    return (await this.database.json(MY_DAY, values))!;
  }
}

const MY_DAY = { name: 'my_day', text: MY_DAY_SQL };
