import { AsyncLocalStorage } from 'node:async_hooks';
import type { Unit } from './unit.js';

const units = new AsyncLocalStorage<Unit>();

/** The unit of work this call runs in, if any. */
export function currentUnit(): Unit | undefined {
  return units.getStore();
}

export function withinUnit<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  return units.run(unit, work);
}
