import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn } from '@taproot/platform';
import type { DecideDayDto } from '../dto/calendar.dto.js';
import { calendarErrors } from './calendar.errors.js';
import { calendarChanged } from './calendar.events.js';
import { CalendarOverride } from './calendar-override.entity.js';
import { CityCalendar } from './city-calendar.js';

/** Decides days otherwise than the data; open clocks follow. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly commands: Commands,
    private readonly calendar: CityCalendar,
  ) {}

  async decide(actor: Actor, input: DecideDayDto) {
    const decided = await this.commands.run(actor, (unit) => {
      const override = unit.add('calendar.day-decided', Object.assign(new CalendarOverride(), input));
      unit.emit(calendarChanged(override.day));
      return override;
    });
    this.calendar.forget();
    return decided;
  }

  async takeBack(actor: Actor, id: string, ifVersion: number) {
    const taken = await this.commands.run(actor, async (unit) => {
      const override = await unit.lock(CalendarOverride, id);
      if (!override) throw platformErrors.notFound();
      if (override.version !== ifVersion) throw platformErrors.stale({ version: override.version });
      unit.remove('calendar.day-taken-back', override);
      unit.emit(calendarChanged(override.day));
      return override;
    });
    this.calendar.forget();
    return taken;
  }
}

refuseOn('calendar_overrides_day_key', () => calendarErrors.dayDecided().at('day'));
