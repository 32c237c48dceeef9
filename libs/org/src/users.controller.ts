import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, AnswersRecord, Caller, Can, Id, IfMatch } from '@taproot/platform';
import { ChangeUserDto, CreateUserDto, ReplaceRolesDto, UserListQuery } from './dto/user.dto.js';
import { UserView } from './dto/org.view.js';
import { OrgQueries } from './org.queries.js';
import { UsersService } from './users.service.js';

@ApiTags('organisation')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly queries: OrgQueries,
  ) {}

  @Get()
  @Can('org:read')
  @AnswersPage(UserView)
  list(@Caller() actor: Actor, @Query() query: UserListQuery) {
    return this.queries.users(actor, query);
  }

  @Get(':id')
  @Can('org:read')
  @AnswersRecord(UserView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.user(actor, id);
  }

  @Post()
  @Can('user:manage')
  @HttpCode(201)
  @Answers(UserView, 201)
  create(@Caller() actor: Actor, @Body() input: CreateUserDto) {
    return this.users.create(actor, input);
  }

  @Patch(':id')
  @Can('user:manage')
  @AnswersRecord(UserView)
  async change(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeUserDto,
    @IfMatch() version: number,
  ) {
    await this.users.change(actor, id, input, version);
    return this.queries.user(actor, id);
  }

  @Put(':id/roles')
  @Can('grant:manage')
  @AnswersRecord(UserView)
  async replaceRoles(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ReplaceRolesDto,
    @IfMatch() version: number,
  ) {
    await this.users.replaceRoles(actor, id, input, version);
    return this.queries.user(actor, id);
  }
}
