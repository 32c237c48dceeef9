import { DomainError } from '@taproot/kernel';

/** What a bulk command made of one of its records; a refusal concerns that record alone. */
export type BulkOutcome =
  { id: string; outcome: 'created' | 'updated' | 'unchanged' } | { refused: DomainError };

/** Refusals become outcomes; everything else is a failure of the whole. */
export async function outcomeOf(work: () => Promise<BulkOutcome>): Promise<BulkOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.status !== 503) return { refused: error };
    throw error;
  }
}
