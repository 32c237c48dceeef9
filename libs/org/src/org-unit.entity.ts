import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

export const UNIT_KINDS = ['city', 'district', 'team', 'department'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const TEAM_CATEGORIES = [
  'command-center',
  'task-force',
  'outbound-post',
  'sub-district',
  'soe-platform',
  'department',
  'intermediary',
] as const;
export type TeamCategory = (typeof TEAM_CATEGORIES)[number];

/** Teams that negotiate projects, and are credited with them; the others lead, decide or serve. */
export const NEGOTIATING: readonly TeamCategory[] = [
  'task-force',
  'outbound-post',
  'sub-district',
  'soe-platform',
  'intermediary',
];

/** A node of the organisation tree; exactly one has no parent. */
@Entity('org_units')
export class OrgUnit extends RecordEntity {
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: UnitKind;

  @Column('text', { nullable: true })
  category: TeamCategory | null;

  @Column('uuid', { nullable: true })
  parentId: string | null;
}
