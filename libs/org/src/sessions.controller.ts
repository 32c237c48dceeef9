import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Answers, AppConfig, Public } from '@taproot/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionView } from './dto/org.view.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { SessionsService, type OpenedSession, type Session } from './sessions.service.js';

const COOKIE = 'taproot_refresh';
const THIRTY_DAYS = 30 * 86_400;

@Public()
@ApiTags('auth')
@Controller('auth')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly config: AppConfig,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Answers(SessionView)
  async signIn(
    @Body() { username, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.answer(await this.sessions.signIn(username, password, request.ip), reply);
  }

  @Post('refresh')
  @HttpCode(200)
  @Answers(SessionView)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.answer(await this.sessions.refresh(request.cookies[COOKIE]), reply);
  }

  @Post('logout')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(request.cookies[COOKIE]);
    void reply.clearCookie(COOKIE, { path: '/api/v1/auth' });
  }

  private answer({ session, refreshToken }: OpenedSession, reply: FastifyReply): Session {
    void reply.setCookie(COOKIE, refreshToken, {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.secureCookies,
      path: '/api/v1/auth',
      maxAge: THIRTY_DAYS,
    });
    return session;
  }
}
