import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** A day decided otherwise than the calendar's data. */
@Entity('calendar_overrides')
export class CalendarOverride extends RecordEntity {
  @Column('date')
  day: string;

  @Column('boolean')
  working: boolean;

  @Column('text')
  reason: string;
}
