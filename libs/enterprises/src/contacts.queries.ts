import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Lists, platformErrors, pageRequest, RECORD_FIELDS, type ListSpec } from '@taproot/platform';
import { shown } from './contact.policy.js';
import type { ContactListQuery } from './dto/contact.dto.js';
import type { ContactView } from './dto/contact.view.js';
import { EnterpriseReferences } from './enterprise-references.js';

interface ContactPage {
  items: ContactView[];
  nextCursor: string | null;
  total?: number;
}

@Injectable()
export class ContactsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly references: EnterpriseReferences,
  ) {}

  /** Everybody sees that there is somebody; who and how to reach them, only the team. */
  async list(actor: Actor, enterpriseId: string, query: ContactListQuery): Promise<ContactPage> {
    if (!(await this.references.findFor(actor, enterpriseId))) throw platformErrors.notFound();
    const { filters, ...request } = pageRequest(query);
    const page = { ...request, filters: { ...filters, enterpriseId } };
    const { items, ...rest } = JSON.parse(
      await this.lists.page(CONTACTS, page, () => undefined),
    ) as ContactPage;
    return { items: items.map((contact) => shown(actor, contact)), ...rest };
  }
}

/** Sorted by nothing that is masked: a cursor carries the value it ended at. */
const CONTACTS: ListSpec = {
  name: 'contacts',
  from: 'contacts t',
  fields: {
    ...RECORD_FIELDS,
    enterpriseId: 't.enterprise_id',
    name: 't.name',
    title: 't.title',
    phone: 't.phone',
    email: 't.email',
    teamId: 't.team_id',
  },
  sorts: { createdAt: { sql: 't.created_at', type: 'timestamptz' } },
  defaultSort: 'createdAt',
  filters: { enterpriseId: (p) => `t.enterprise_id = ${p}` },
};
