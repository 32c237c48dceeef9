import { Column, PrimaryColumn } from 'typeorm';

/** What every record has. The unit of work fills these; commands never set them. */
export abstract class RecordEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('int')
  version: number;
}
