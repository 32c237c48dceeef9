import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMISSION, PUBLIC } from '@taproot/platform';

export interface Route {
  /** As in `VisitsController.log`. */
  handler: string;
  method: string;
  /** With the global prefix, `:id` for parameters. */
  path: string;
  permission?: string;
  public: boolean;
}

/** Every route a controller declares. */
export function nestRoutes(app: NestFastifyApplication): Route[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => routesOf(metatype as Controller)),
  );
}

/** Every method and path Fastify serves, whoever registered it. */
export function servedRoutes(app: NestFastifyApplication): { method: string; path: string }[] {
  const lines = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n');
  const above: string[] = [];
  return lines.flatMap((line) => {
    const [, branch, part, methods] = /^([│ ]*[├└]── )(.*) \((.+)\)$/.exec(line) ?? [];
    if (branch === undefined) return [];
    above.length = branch.length / 4 - 1;
    above.push(part!);
    const path = above.join('');
    return methods!.split(', ').map((method) => ({ method, path }));
  });
}

type Controller = (abstract new () => unknown) & { prototype: Record<string, unknown> };

function routesOf(controller: Controller): Route[] {
  const methods = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
  return methods.flatMap((name) => {
    const handler = controller.prototype[name] as object;
    const verb = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
    if (verb === undefined) return [];
    const said = (key: string): unknown =>
      Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
    return {
      handler: `${controller.name}.${name}`,
      method: RequestMethod[verb],
      path: pathOf(
        Reflect.getMetadata('path', controller) as string,
        Reflect.getMetadata('path', handler) as string,
      ),
      permission: said(PERMISSION) as string | undefined,
      public: said(PUBLIC) === true,
    };
  });
}

function pathOf(...parts: string[]): string {
  const own = parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/');
  const outside = /^(health\/|metrics$)/.test(own);
  return outside ? `/${own}` : `/api/v1/${own}`;
}
