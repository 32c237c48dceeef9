import { Injectable } from '@nestjs/common';

/** Where capabilities that serve enterprises say whom they served, for those who ask the enterprises about it. */
@Injectable()
export class ServiceRecords {
  private readonly selects: string[] = [];

  /** A SELECT of `enterprise_id`, `department_id` and `served_at`, a row a service that was brought to its end. */
  register(select: string): void {
    this.selects.push(select);
  }

  /** All of them as one SELECT. */
  get sql(): string {
    const none = `SELECT NULL::uuid AS enterprise_id, NULL::uuid AS department_id, NULL::timestamptz AS served_at WHERE false`;
    return [none, ...this.selects].join(' UNION ALL ');
  }
}
