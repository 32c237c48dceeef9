import { defineErrors } from '@taproot/kernel';

export const periodLockErrors = defineErrors({
  periodUnreadable: {
    status: 422,
    en: 'A period is a year (2025), a quarter (2025-Q4) or a month (2025-12).',
    zh: '期间应为年（2025）、季度（2025-Q4）或月份（2025-12）。',
  },
  periodNotOver: {
    status: 422,
    en: 'This period lasts until {last}; it can be locked from then on.',
    zh: '该期间到 {last} 才结束，之后方可锁定。',
  },
  periodLockThere: {
    status: 409,
    en: 'This period is locked already, or its lock waits for approval.',
    zh: '该期间已锁定，或锁定待批。',
  },
  periodLockDecided: {
    status: 409,
    en: 'There is nothing to decide here: {state}.',
    zh: '没有待批事项：{state}。',
  },
  periodLockOwn: {
    status: 403,
    en: 'Somebody else than who proposed it must approve.',
    zh: '须由提出人以外的人审批。',
  },
});
