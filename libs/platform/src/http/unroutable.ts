import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { platformErrors } from '../platform.errors.js';
import { languageOf } from './language.js';
import { problemFrom, PROBLEM_TYPE } from './problem.js';

/** An address that is none: it never reaches a route, and is refused like everything else. */
export function refuseAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  const problem = problemFrom(platformErrors.malformedAddress(), language);
  void reply.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** What is not HTTP, or too much of it, has no request to answer: the words go straight into the connection. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const refusal = tooLarge ? platformErrors.headersTooLarge() : platformErrors.malformedRequest();
  const body = JSON.stringify(problemFrom(refusal, languageOf(undefined)));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
