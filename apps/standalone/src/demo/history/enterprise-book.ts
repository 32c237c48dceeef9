import { addDays, type Day } from '@taproot/kernel';
import { nameKey, namePinyin } from '@taproot/enterprises';
import type { Chronicle } from './chronicle.js';
import { someTime } from './demo-days.js';
import type { DemoEnterprise, DemoPerson } from './enterprises.js';
import { Random } from './random.js';

/** Registers enterprises and contacts when they are first needed, and knows who recorded whom. */
export class EnterpriseBook {
  private readonly ids = new Map<DemoEnterprise, string>();
  private readonly recorders = new Map<DemoPerson, string>();
  private readonly random = new Random('enterprise-book');

  constructor(private readonly chronicle: Chronicle) {}

  /** The record's id; an enterprise nobody registered so far was in the office's old ledger. */
  idOf(enterprise: DemoEnterprise): string {
    const known = this.ids.get(enterprise);
    if (known) return known;
    const day = addDays(this.chronicle.days.first, -this.random.stream(enterprise.name).int(5, 400));
    return this.register(enterprise, day, 'staff');
  }

  register(enterprise: DemoEnterprise, day: Day, by: string): string {
    const groupParentId = enterprise.groupParent ? this.idOf(enterprise.groupParent) : null;
    const { name, idType, idNumber, country, industry } = enterprise;
    const random = this.random.stream(`register ${name}`);
    const at = someTime(random, day, 8, 9);
    const { pinyin, initials } = namePinyin(name);
    const { id } = this.chronicle.add(
      'enterprises',
      { action: 'enterprise.registered', at, by },
      {
        name,
        nameKey: nameKey(name),
        pinyin,
        pinyinInitials: initials,
        idType,
        idNumber,
        country,
        industryCode: random.pick(industry.classes),
        groupParentId,
        tags: [industry.label, ...(random.chance(0.25) ? ['专精特新'] : [])],
      },
    );
    this.ids.set(enterprise, id);
    return id;
  }

  /** Writes a person down as a contact; the first to do so is remembered. */
  record(enterprise: DemoEnterprise, person: DemoPerson, day: Day, by: string): void {
    if (this.recorders.has(person)) return;
    this.recorders.set(person, by);
    const random = this.random.stream(`contact ${enterprise.name} ${person.name}`);
    const enterpriseId = this.idOf(enterprise);
    this.chronicle.add(
      'contacts',
      { action: 'contact.added', at: someTime(random, day, 10, 18), by },
      {
        enterpriseId,
        name: person.name,
        title: person.title,
        // Numbers and mail domains that belong to nobody.
        phone: `1990000${String(random.int(0, 9999)).padStart(4, '0')}`,
        email: random.chance(0.4)
          ? `${namePinyin(person.name).pinyin.replaceAll(' ', '')}@example.com`
          : null,
        teamId: this.chronicle.city.unitOf(by),
      },
    );
  }

  recorderOf(person: DemoPerson): string | undefined {
    return this.recorders.get(person);
  }
}
