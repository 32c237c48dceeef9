import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Caller, Can, Id, IfMatch, JsonText } from '@taproot/platform';
import { ChangeUserDto, CreateUserDto, ReplaceRolesDto, UserListQuery } from './dto/user.dto.js';
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
  @JsonText()
  list(@Caller() actor: Actor, @Query() query: UserListQuery) {
    return this.queries.users(actor, query);
  }

  @Get(':id')
  @Can('org:read')
  @JsonText()
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.user(actor, id);
  }

  @Post()
  @Can('user:manage')
  @HttpCode(201)
  create(@Caller() actor: Actor, @Body() input: CreateUserDto) {
    return this.users.create(actor, input);
  }

  @Patch(':id')
  @Can('user:manage')
  @JsonText()
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
  @JsonText()
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
