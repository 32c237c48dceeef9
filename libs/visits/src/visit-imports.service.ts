import { Injectable } from '@nestjs/common';
import { checked, outcomeOf, type BulkOutcome, type Unit } from '@taproot/platform';
import { CorrectVisitDto, LogVisitDto } from './dto/visit.dto.js';
import { VisitsService } from './visits.service.js';

/** What a row of a file says of a visit; with an id, of the one that is known. */
export interface ImportedVisit {
  id: string | null;
  said: Record<string, unknown>;
}

/** Rows of a file, held to the rules of logging; all of them in the unit of their batch. */
@Injectable()
export class VisitImports {
  constructor(private readonly visits: VisitsService) {}

  async importBatch(unit: Unit, rows: readonly ImportedVisit[]): Promise<BulkOutcome[]> {
    const outcomes: BulkOutcome[] = [];
    for (const row of rows) outcomes.push(await outcomeOf(() => this.one(unit, row)));
    return outcomes;
  }

  private async one(unit: Unit, { id, said }: ImportedVisit): Promise<BulkOutcome> {
    if (id === null) {
      const visit = await this.visits.take(unit.actor, checked(LogVisitDto, said));
      return { id: visit.id, outcome: 'created' };
    }
    const visit = await this.visits.retake(unit.actor, id, checked(CorrectVisitDto, said));
    return { id, outcome: visit.updatedAt === unit.at ? 'updated' : 'unchanged' };
  }
}
