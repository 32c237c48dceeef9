import { Injectable } from '@nestjs/common';
import { VerificationQueue } from '@taproot/contracts';
import { questionIn } from '@taproot/facilitation';
import { addDays, cityDay, hasRole, type Actor } from '@taproot/kernel';
import { AppConfig, Database, type Language } from '@taproot/platform';
import type { DayItemView } from './dto/my-day.view.js';
import { myDaySql } from './my-day.sql.js';

/** What is overdue, due and waiting for one person, and what moved in their teams since yesterday. */
@Injectable()
export class MyDayQueries {
  private sql?: string;

  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
    private readonly queue: VerificationQueue,
  ) {}

  async of(actor: Actor, language: Language): Promise<string> {
    const { timeZone } = this.config;
    const today = cityDay(new Date(), timeZone);
    const since = `${addDays(today, -1)} 00:00 ${timeZone}`;
    const staff = hasRole(actor, 'command-staff');
    const judged = actor.unitIds.filter((id) => hasRole(actor, 'team-leader', id));
    const claims = this.queue.sources.filter(({ permission }) => permission !== null);
    const decided = claims
      .filter(({ permission }) => actor.permissions.has(permission!))
      .map(({ recordType }) => recordType);
    const decides = actor.permissions.has('escalation:decide');
    const who = [actor.unitIds, today, actor.userId, judged, since, staff, actor.seesCity];
    this.sql ??= myDaySql(claims.map(({ waiting }) => waiting).join(' UNION ALL '));
    const day = (await this.database.json({ name: 'my_day', text: this.sql }, [
      ...who,
      decided,
      timeZone,
      decides,
    ]))!;
    return language === 'en' ? questionsIn(language, day) : day;
  }
}

/** The usual questions to the command center in the language of who reads them. */
function questionsIn(language: Language, day: string): string {
  const bands = Object.entries(JSON.parse(day) as Record<string, DayItemView[]>).map(([band, items]) => [
    band,
    items.map((one) =>
      one.recordType === 'escalation' ? { ...one, title: questionIn(language, one.title) } : one,
    ),
  ]);
  return JSON.stringify(Object.fromEntries(bands));
}
