import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@taproot/kernel';
import { platformErrors } from '../platform.errors.js';
import { AccessTokens } from './access-tokens.js';
import { ActorSource } from './actor-source.js';
import { PERMISSION, PUBLIC, type AuthenticatedRequest } from './decorators.js';

/** Denies by default: a route is public, or the caller holds its permission. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<string>(PERMISSION, targets);
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const actor = await this.actorOf(request);
    if (!actor) throw platformErrors.notSignedIn();
    if (!permission || !actor.permissions.has(permission)) throw platformErrors.notAllowed();
    request.actor = actor;
    return true;
  }

  private async actorOf(request: AuthenticatedRequest): Promise<Actor | undefined> {
    const header = request.headers.authorization;
    if (!header?.startsWith('Bearer ')) return undefined;
    const userId = await this.tokens.userOf(header.slice(7));
    return userId === undefined ? undefined : this.actors.actorOf(userId);
  }
}
