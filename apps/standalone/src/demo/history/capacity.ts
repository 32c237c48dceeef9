import { CAPACITIES } from './words/capacities.data.js';

/** The design capacity a title speaks of: 年产 5 万台 is 50,000 台. */
export function capacityIn(title: string): { designCapacity: string; capacityUnit: string } {
  for (const [said, each, capacityUnit] of CAPACITIES) {
    const count = said.exec(title)?.[1];
    if (count !== undefined) return { designCapacity: String(Number(count) * each), capacityUnit };
  }
  throw new Error(`no capacity is known for ${title}`);
}
