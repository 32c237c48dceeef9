import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import type { FastifyRequest } from 'fastify';

export const PERMISSION = 'taproot:permission';
export const PUBLIC = 'taproot:public';

export type AuthenticatedRequest = FastifyRequest & { actor?: Actor };

/** Who may call this route: everybody with the permission. Every route has this or `@Public`. */
export const Can = (permission: string) => SetMetadata(PERMISSION, permission);

/** Anybody on the network may call this route. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The signed-in caller. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor) throw new Error('a route without a guard has no caller');
  return actor;
});
