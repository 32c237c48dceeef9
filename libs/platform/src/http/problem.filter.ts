import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@taproot/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../database/refusals.js';
import { platformErrors } from '../platform.errors.js';
import { languageOf } from './language.js';
import { problemFrom, PROBLEM_TYPE } from './problem.js';
import { titleOf } from './problem-title.js';
import type { Problem } from './problem.view.js';

/** Every failure leaves as problem+json in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(thrown, request);
    if (problem.status === 429 && thrown instanceof DomainError)
      void reply.header('Retry-After', thrown.params.seconds);
    if (problem.status === 503) void reply.header('Retry-After', 2);
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    void reply.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
  }

  private problemOf(thrown: unknown, request: FastifyRequest): Problem {
    const language = languageOf(request.headers['accept-language']);
    const error = domainErrorOf(thrown);
    if (!error) {
      this.log.error({ err: thrown, reqId: request.id }, (thrown as Error)?.stack);
      const detail =
        language === 'en'
          ? `Something broke on our side. Tell the administrator this number: ${request.id}`
          : `系统内部出错，请把这个编号告诉管理员：${request.id}`;
      const title = titleOf(500, language);
      return { type: 'about:blank', title, status: 500, detail, code: 'internal-error' };
    }
    return problemFrom(error, language);
  }
}

function domainErrorOf(thrown: unknown): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  const refusal = refusalOf(thrown);
  if (refusal instanceof DomainError) return refusal;
  if (thrown instanceof HttpException) return frameworkError(thrown.getStatus(), thrown.message);
  const { statusCode, message } = thrown as { statusCode?: number; message?: string };
  return statusCode ? frameworkError(statusCode, message ?? '') : undefined;
}

/** Refusals of Nest and Fastify themselves (no such route, too large, wrong content type). */
function frameworkError(status: number, message: string): DomainError | undefined {
  if (status >= 500) return undefined;
  if (status === 404) return platformErrors.notFound();
  if (status === 413) return platformErrors.tooLarge({ limit: '1 MB' });
  if (status === 415) return platformErrors.unsupportedType();
  if (status === 401) return platformErrors.notSignedIn();
  if (status === 403) return platformErrors.notAllowed();
  return platformErrors.malformedBody({ why: message.slice(0, 120) });
}
