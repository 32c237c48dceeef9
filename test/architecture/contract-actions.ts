import type { ContractDesk } from '../support/contracts.js';
import type { Answer, TestUser } from '../support/test-api.js';

const AMENDMENT = { effectiveOn: '2026-05-01', amount: '90000000.00', reason: '缩减' };
const APPROVAL = { decision: 'approved', reason: '同意' };

/** What is done with a verified contract, and about periods; each with records of its own. */
export const contractActions = (
  desk: () => ContractDesk,
): Record<string, (user: TestUser) => Promise<Answer<unknown>>> => ({
  'amend a contract': async (user) =>
    user.post(`/contracts/${(await desk().verified()).id}/amendments`, AMENDMENT),
  'approve an amendment': async (user) =>
    user.post(`/contract-amendments/${(await desk().amendment(AMENDMENT)).id}/approval`, APPROVAL),
  'propose a period lock': (user) => user.post('/period-locks', desk().period()),
  'approve a period lock': async (user) =>
    user.post(`/period-locks/${await desk().lock('proposed')}/approval`, APPROVAL),
  'propose a reopening': async (user) =>
    user.post(`/period-locks/${await desk().lock('locked')}/reopening`, { reason: '漏报' }),
  'approve a reopening': async (user) =>
    user.post(`/period-locks/${await desk().lock('reopening')}/reopening-approval`, APPROVAL),
  'read period locks': (user) => user.get('/period-locks'),
  'read the verification queue': (user) => user.get('/verification-queue'),
  'decide in the queue': async (user) =>
    user.post('/verification-queue/decisions', { items: [await desk().queued()] }),
  'promise in a contract': async (user) =>
    user.post(`/contracts/${(await desk().draft()).id}/commitments`, desk().commitment()),
  'keep a promise': async (user) =>
    user.post(`/commitments/${await desk().committed()}/fulfilments`, { occurredOn: '2026-06-01' }),
  'read promises': async (user) => user.get(`/contracts/${(await desk().draft()).id}/commitments`),
});
