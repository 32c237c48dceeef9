import { addDays, type Day } from '@taproot/kernel';
import type { VisitKind } from '@taproot/kpi-formulas';
import { nameKey } from '@taproot/enterprises';
import { chinaCalendar } from '@taproot/working-time';
import type { Chronicle } from './chronicle.js';
import { instant } from './demo-days.js';
import type { EnterpriseBook } from './enterprise-book.js';
import type { DemoEnterprise } from './enterprises.js';
import type { DemoFiles } from './files.js';
import type { Random } from './random.js';
import type { Counterpart, LeadRow, VisitRow } from './rows.js';

/** A visit as its team will tell it. */
export interface Telling {
  kind: VisitKind;
  team: string;
  day: Day;
  /** Day it was typed. */
  typedOn: Day;
  /** Hour and minute, where a batch is typed in one evening. */
  typedAt?: [number, number];
  /** Who went; the first typed it. */
  hosts: string[];
  enterprise?: DemoEnterprise;
  /** Where no record was chosen. */
  name?: string;
  lead?: LeadRow;
  place?: string;
  counterparts?: Counterpart[];
  needs?: string | null;
  minutes?: string | null;
  file?: 'picture' | 'note' | null;
  /** The file came a day after the rest. */
  fileLater?: boolean;
  sawSite?: boolean;
  dataExchanged?: boolean;
  siteChosen?: boolean;
  next?: { what: string; dueOn: Day } | null;
}

/** Writes visits down as the people of a team typed them. */
export class VisitDesk {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly book: EnterpriseBook,
    private readonly files: DemoFiles,
  ) {}

  log(random: Random, told: Telling): VisitRow {
    const { city, days } = this.chronicle;
    const [hour, minute] = told.typedAt ?? [random.int(17, 21), random.int(0, 59)];
    const typedOn = days.hasCome(told.typedOn) ? told.typedOn : days.yesterday;
    const at = instant(typedOn, hour, minute, random.int(0, 59));
    const by = told.hosts[0]!;
    const later = told.fileLater === true && days.hasCome(addDays(typedOn, 1));
    const file = told.file && !later ? this.attach(told, at, by) : null;
    const visit = this.chronicle.add(
      'visits',
      { action: 'visit.logged', at, by },
      {
        ...this.investor(told),
        ...content(told),
        teamId: city.unit(told.team),
        hosts: told.hosts.map((host) => city.user(host)),
        minutesAt: told.minutes ? at : null,
        files: file ? [file] : [],
        firstFileAt: file ? at : null,
        clientRef: null,
      },
    );
    if (told.file && later) this.attachLater(random, told, visit);
    return visit;
  }

  private investor({ lead, enterprise, name }: Telling) {
    return {
      leadId: lead?.id ?? null,
      enterpriseId: enterprise ? this.book.idOf(enterprise) : null,
      enterpriseName: name ?? null,
      nameKey: name === undefined ? null : nameKey(name),
    };
  }

  private attachLater(random: Random, told: Telling, visit: VisitRow): void {
    const at = instant(addDays(visit.createdAt.slice(0, 10), 1), random.int(9, 11), random.int(0, 59));
    const by = told.hosts[0]!;
    const files = [this.attach(told, at, by)];
    this.chronicle.change('visits', visit, { action: 'visit.corrected', at, by }, { files, firstFileAt: at });
  }

  private attach(told: Telling, at: string, by: string): string {
    if (told.file === 'picture') return this.files.picture(at, by, told.day);
    const { city } = this.chronicle;
    const title = told.enterprise?.short ?? told.name ?? told.lead?.title ?? '拜访';
    const lines = [
      `【拜访纪要】${title}`,
      `时间：${told.day}`,
      `地点：${told.place ?? ''}`,
      `对方：${(told.counterparts ?? []).map((one) => `${one.name}（${one.title ?? ''}）`).join('、')}`,
      `我方：${told.hosts.map((host) => city.nameOf(host)).join('、')}`,
      `诉求：${told.needs ?? '无'}`,
      `纪要：${told.minutes ?? ''}`,
    ];
    return this.files.note(at, by, { name: `拜访纪要-${title}-${told.day}`, lines });
  }
}

function content(told: Telling) {
  return {
    kind: told.kind,
    occurredOn: told.day,
    recordDueOn: chinaCalendar.addWorkingDays(told.day, 2),
    place: told.place ?? null,
    counterparts: told.counterparts ?? [],
    needs: told.needs ?? null,
    minutes: told.minutes ?? null,
    sawSite: told.sawSite ?? false,
    dataExchanged: told.dataExchanged ?? false,
    siteChosen: told.siteChosen ?? false,
    nextStep: told.next?.what ?? null,
    nextStepDueOn: told.next?.dueOn ?? null,
  };
}
