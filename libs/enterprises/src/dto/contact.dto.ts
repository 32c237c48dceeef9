import { OmitType } from '@nestjs/swagger';
import { ListQuery, Optional, Text } from '@taproot/platform';
import { IsEmail, IsUUID } from 'class-validator';

export class AddContactDto {
  @Text(60)
  name: string;

  @Optional()
  @Text(60)
  title?: string;

  @Optional()
  @Text(40)
  phone?: string;

  @Optional()
  @IsEmail()
  email?: string;

  /** The team that knows them; the caller's own unless said. */
  @Optional()
  @IsUUID()
  teamId?: string;
}

export class ContactListQuery extends OmitType(ListQuery, ['q', 'sort']) {}
