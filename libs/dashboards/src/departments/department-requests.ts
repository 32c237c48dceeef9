import { Injectable } from '@nestjs/common';
import { TaskFacts } from '@taproot/facilitation';
import { cityDay, type Period } from '@taproot/kernel';
import type { TaskFact } from '@taproot/kpi-formulas';
import { AppConfig, Database } from '@taproot/platform';
import { figuresOf, type DepartmentFigure } from './department-figures.rules.js';
import type { DepartmentQuery } from './department.dto.js';

interface Named {
  id: string;
  title: string;
  requestKind: string | null;
  teamName: string;
  projectName: string | null;
}

/** A request with its names and the figures it is part of. */
export type Request = Named & { fact: TaskFact; figures: DepartmentFigure[] };

export interface Asked {
  asOf: string;
  knownAt: Date | undefined;
  period: Period;
  requests: Request[];
}

/** What was asked of a department, as it stood at a day and was known at an instant. */
@Injectable()
export class DepartmentRequests {
  constructor(
    private readonly tasks: TaskFacts,
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  async of(departmentId: string, query: DepartmentQuery): Promise<Asked> {
    const { asOf = cityDay(new Date(), this.config.timeZone), knownAt } = query.view();
    const period = query.periodAt(asOf);
    const view = { asOf, knownAt: knownAt ?? new Date() };
    const facts = await this.tasks.ofDepartments([departmentId], view);
    const names = await this.database.rows<Named & Record<string, unknown>>(NAMES, [
      facts.map(({ id }) => id),
    ]);
    const nameOf = new Map(names.map((one) => [one.id, one]));
    const requests = facts.map((fact) => ({
      ...nameOf.get(fact.id)!,
      fact,
      figures: figuresOf(fact, period),
    }));
    return { asOf, knownAt, period, requests };
  }
}

const NAMES = {
  name: 'department_request_names',
  text: `SELECT t.id, t.title, t.request_kind AS "requestKind", o.name AS "teamName", p.title AS "projectName"
    FROM facilitation_tasks t JOIN org_units o ON o.id = t.team_id LEFT JOIN projects p ON p.id = t.project_id
    WHERE t.id = ANY($1::uuid[])`,
};
