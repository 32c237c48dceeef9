import type { paths } from '@taproot/api-client';
import type { NoteReading } from './contract';

type Method = 'get' | 'post' | 'put' | 'patch';
type Full<P extends string> = `/api/v1${P}`;
type Taken = 200 | 201 | 202;
type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : never;
type OkOf<O> = O extends { responses: infer R } ? Json<R[keyof R & Taken]> : never;

/** Paths of the API that take the method, as the page writes them. */
export type Route<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown }
    ? P extends Full<infer Own>
      ? Own
      : never
    : never;
}[keyof paths];

/** What a route answers when all is well. */
export type Answered<M extends Method, P extends string> = P extends '/visit-notes/reading'
  ? NoteReading
  : Full<P> extends keyof paths
    ? OkOf<paths[Full<P>][M]>
    : never;
