import { Column, Entity } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';

/** A stored file; its bytes lie under their SHA-256, once. */
@Entity('files')
export class StoredFile extends RecordEntity {
  @Column('text')
  name: string;

  /** Bytes. */
  @Column('int')
  size: number;

  @Column('text')
  sha256: string;

  /** What the content is, not what the sender declared. */
  @Column('text')
  mediaType: string;
}
