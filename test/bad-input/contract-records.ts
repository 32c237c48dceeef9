type Make = (by: string, at: string, body: object) => Promise<string>;
type Verified = (title: string, signedOn: string) => Promise<string>;

const QUEUED = {
  recordType: 'contract',
  id: '01900000-0000-7000-8000-0000000000ff',
  version: 1,
  decision: 'verified',
  reason: '属实',
};
const APPROVED = () => ({ decision: 'approved' });

/** What the rules of contracts ask for beyond the schema. */
export const CONTRACT_REQUESTS: Record<string, () => Record<string, unknown>> = {
  'POST /contracts/{id}/amendments': () => ({ amount: '1.00' }),
  'POST /contract-amendments/{id}/approval': APPROVED,
  'POST /period-locks/{id}/approval': APPROVED,
  'POST /period-locks/{id}/reopening-approval': APPROVED,
  'POST /verification-queue/decisions': () => ({ items: [QUEUED] }),
};

/** Records that hang on verified contracts, each far from the others in time, and a lock that waits. */
export async function contractRecords(make: Make, verified: Verified): Promise<Record<string, string>> {
  const promising = await verified('海工一期', '2018');
  const amendment = { effectiveOn: '2026-05', amount: '2.00', reason: '增资' };
  const promise = { side: 'enterprise', kind: 'jobs', what: '新增就业', dueOn: '2027' };
  return {
    'POST /contracts/{id}/amendments': await verified('海工零期', '2014'),
    'POST /contracts/{id}/commitments': promising,
    'contract-amendments': await make('post1.lead', `/contracts/${promising}/amendments`, amendment),
    commitments: await make('post1.lead', `/contracts/${promising}/commitments`, promise),
    'period-locks': await make('staff', '/period-locks', { period: '2025' }),
  };
}
