import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '@taproot/platform';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** The whole truth about the API: every route, every field, every error. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Taproot')
    .setDescription('Investment promotion, from the first lead to capacity attainment.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) describe(method, path, operation as Operation);
  }
  return document;
}

/** What follows for every route from the platform: sign-in, versions, idempotency, problems. */
function describe(method: string, path: string, operation: Operation): void {
  operation.parameters ??= [];
  if (['patch', 'put', 'delete'].includes(method)) {
    operation.parameters.push(header('If-Match', 'The version that is changed, in quotes.', true));
  }
  if (method === 'post')
    operation.parameters.push(header('Idempotency-Key', 'Same key, same body: the first answer.', false));
  if (!path.includes('/auth/')) operation.security = [{ bearer: [] }];
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } };
  for (const [status, description] of problems(method, path))
    operation.responses[status] = { description, content };
}

function header(name: string, description: string, required: boolean) {
  return { name, in: 'header' as const, description, required, schema: { type: 'string' as const } };
}

function problems(method: string, path: string): [string, string][] {
  const always: [string, string][] = [
    ['400', 'Malformed'],
    ['401', 'Not signed in'],
    ['403', 'Not allowed'],
    ['503', 'The database is away; try again'],
  ];
  const record: [string, string][] = path.includes('{')
    ? [['404', 'Does not exist, or is not the caller’s to see']]
    : [];
  if (method === 'get') return [...always, ...record];
  const written: [string, string][] = [
    ['409', 'Conflict of state'],
    ['412', 'Somebody changed it meanwhile'],
    ['413', 'Too large'],
    ['415', 'Not the content type that is taken'],
    ['422', 'Breaks a rule'],
    ['429', 'Too many attempts'],
  ];
  const versioned: [string, string][] = method === 'post' ? [] : [['428', 'If-Match is missing']];
  return [...always, ...record, ...written, ...versioned];
}

export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
  });
}
