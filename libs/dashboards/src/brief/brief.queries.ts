import { Injectable } from '@nestjs/common';
import { EscalationsQueries } from '@taproot/facilitation';
import { addDays, cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, type Language } from '@taproot/platform';
import { ChangesQueries } from '../lifecycle/changes.queries.js';
import type { CommandCenterView } from '../lifecycle/command-center.view.js';
import { CommandCenterQueries } from '../lifecycle/command-center.queries.js';
import { LifecycleQueries } from '../lifecycle/lifecycle.queries.js';
import type { LifecycleAnswerView } from '../lifecycle/lifecycle.view.js';
import type { BriefQuery } from './brief.dto.js';
import { briefOf, NAMED_CHANGES, NAMED_QUESTIONS } from './brief.rules.js';
import type { BriefView } from './brief.view.js';

/** What a dispatch meeting needs on paper: the figures, the task forces, what changed. */
@Injectable()
export class BriefQueries {
  constructor(
    private readonly center: CommandCenterQueries,
    private readonly lifecycle: LifecycleQueries,
    private readonly changes: ChangesQueries,
    private readonly escalations: EscalationsQueries,
    private readonly config: AppConfig,
  ) {}

  async of(actor: Actor, query: BriefQuery, language: Language): Promise<BriefView> {
    const today = cityDay(new Date(), this.config.timeZone);
    const { asOf, ...view } = query.lifecycleView(today);
    const isNow = asOf >= today && view.knownAt === undefined;
    const since = query.since ?? addDays(asOf, -DAYS_BETWEEN_MEETINGS);
    const [center, lifecycle, changes, questions] = await Promise.all([
      this.center.overview(actor, query),
      this.lifecycle.figures(actor, query),
      this.changes.ofViews(actor, { ...view, asOf: since }, { ...view, asOf }, { limit: NAMED_CHANGES }),
      isNow ? this.escalations.open(actor, NAMED_QUESTIONS, language) : undefined,
    ]);
    const facts = {
      center: JSON.parse(center) as CommandCenterView,
      lifecycle: (JSON.parse(lifecycle) as LifecycleAnswerView).items[0]!,
      changes,
      since,
      ...(questions && { questions }),
    };
    return briefOf(facts, language);
  }
}

const DAYS_BETWEEN_MEETINGS = 30;
