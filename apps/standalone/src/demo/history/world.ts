import { Chronicle } from './chronicle.js';
import type { City } from './city.js';
import type { DemoDays } from './demo-days.js';
import { EnterpriseBook } from './enterprise-book.js';
import type { DemoEnterprise } from './enterprises.js';
import { DemoFiles } from './files.js';
import { LeadDesk } from './leads.js';
import type { Random } from './random.js';
import type { Circle } from './words/places.data.js';
import { VisitDesk } from './visits.js';

/** What the teams of the demo live in: its days, its enterprises, and the desks where things are written down. */
export class World {
  readonly chronicle: Chronicle;
  readonly book: EnterpriseBook;
  readonly files: DemoFiles;
  readonly leads: LeadDesk;
  readonly visits: VisitDesk;
  private readonly free: DemoEnterprise[];
  private readonly shared: DemoEnterprise[];

  constructor(
    readonly city: City,
    readonly days: DemoDays,
    readonly enterprises: DemoEnterprise[],
    readonly random: Random,
  ) {
    this.chronicle = new Chronicle(city, days);
    this.book = new EnterpriseBook(this.chronicle);
    this.files = new DemoFiles(this.chronicle);
    this.leads = new LeadDesk(this.chronicle, this.book);
    this.visits = new VisitDesk(this.chronicle, this.book, this.files);
    const parents = new Set(enterprises.flatMap(({ groupParent }) => groupParent ?? []));
    this.free = random.shuffle(enterprises.filter((one) => !parents.has(one)));
    this.shared = [...this.free];
  }

  /** Enterprises nobody else has taken. */
  take(count: number, wanted: Wanted): DemoEnterprise[] {
    const taken = this.free.filter(fits(wanted)).slice(0, count);
    if (taken.length < count) throw new Error(`the demo lacks ${count - taken.length} enterprises`);
    for (const one of taken) this.free.splice(this.free.indexOf(one), 1);
    return taken;
  }

  /** The same, and when they run out, enterprises that others work on too. */
  takeOrShare(count: number, wanted: Wanted): DemoEnterprise[] {
    const own = this.free.filter(fits(wanted)).slice(0, count);
    this.take(own.length, wanted);
    const others = this.shared.filter((one) => fits(wanted)(one) && !own.includes(one));
    return [...own, ...others.slice(0, count - own.length)];
  }
}

interface Wanted {
  circle?: Circle;
  taskForce?: string;
}

function fits({ circle, taskForce }: Wanted): (one: DemoEnterprise) => boolean {
  return ({ place, industry }) =>
    (circle === undefined || place.circle === circle) &&
    (taskForce === undefined || industry.taskForce === taskForce);
}
