import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, Can, Id } from '@taproot/platform';
import { ContactsQueries } from './contacts.queries.js';
import { ContactsService } from './contacts.service.js';
import { AddContactDto, ContactListQuery } from './dto/contact.dto.js';
import { ContactView } from './dto/contact.view.js';

@ApiTags('enterprises')
@Controller('enterprises/:id/contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly queries: ContactsQueries,
  ) {}

  @Get()
  @Can('enterprise:read')
  @AnswersPage(ContactView)
  list(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: ContactListQuery) {
    return this.queries.list(actor, id, query);
  }

  @Post()
  @Can('enterprise:change')
  @HttpCode(201)
  @Answers(ContactView, 201)
  add(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: AddContactDto) {
    return this.contacts.add(actor, id, input);
  }
}
