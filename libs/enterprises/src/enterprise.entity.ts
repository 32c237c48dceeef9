import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** Kind of the number an enterprise is known by: unified social credit code, a foreign register's, or no number. */
export const ID_TYPES = ['uscc', 'foreign', 'none'] as const;
export type IdType = (typeof ID_TYPES)[number];

/** A company or institution. `name_grams`, which finds it, is derived by the database. */
@Entity('enterprises')
export class Enterprise extends RecordEntity {
  @Column('text')
  name: string;

  @Column('text')
  nameKey: string;

  @Column('text')
  pinyin: string;

  @Column('text')
  pinyinInitials: string;

  @Column('text')
  idType: IdType;

  @Column('text', { nullable: true })
  idNumber: string | null;

  @Column('text', { nullable: true })
  country: string | null;

  /** GB/T 4754. */
  @Column('text', { nullable: true })
  industryCode: string | null;

  @Column('uuid', { nullable: true })
  groupParentId: string | null;

  @Column('text', { array: true })
  tags: string[];
}
