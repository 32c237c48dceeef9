import { PickType } from '@nestjs/swagger';
import { ListQuery } from '@taproot/platform';

export class LeadVisitsQuery extends PickType(ListQuery, ['limit', 'cursor']) {}
