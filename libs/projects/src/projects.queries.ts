import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { AppConfig, Exports, Lists, pageRequest, type ExportFormat, type ListSpec } from '@taproot/platform';
import type { ProjectFilters } from './dto/project-query.dto.js';
import { MILESTONES } from './milestones/milestone-list.js';
import { projectList, projectRecord } from './project-list.js';
import { ofProjectScope, projectScope } from './project-scope.js';

@Injectable()
export class ProjectsQueries {
  private readonly listed: ListSpec;
  private readonly record: ListSpec;

  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
    config: AppConfig,
  ) {
    this.listed = projectList(config);
    this.record = projectRecord(config);
  }

  list(actor: Actor, query: ProjectFilters): Promise<string> {
    return this.lists.page(this.listed, pageRequest(query), projectScope(actor));
  }

  export(actor: Actor, query: ProjectFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(this.listed, pageRequest(query), projectScope(actor), format);
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(this.record, id, projectScope(actor));
  }

  milestone(actor: Actor, id: string): Promise<string> {
    return this.lists.one(MILESTONES, id, ofProjectScope(actor));
  }

  /** A project as a command answers it, once what it wrote was flushed. */
  async answer(actor: Actor, id: string): Promise<Record<string, unknown>> {
    return JSON.parse(await this.one(actor, id)) as Record<string, unknown>;
  }
}
