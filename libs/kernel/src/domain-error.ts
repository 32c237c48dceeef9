import { gapInWords } from './date-in-words.js';

/** Status an error answers with over HTTP; the rest of problem+json follows from the definition. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 431 | 503;

/** What one error says, in both languages; `{name}` is replaced by the parameter of that name. */
export interface ErrorDefinition {
  status: ErrorStatus;
  en: string;
  zh: string;
}

/** The same in both languages. */
export interface Bilingual {
  en: string;
  zh: string;
}

export type ErrorParams = Record<string, string | number | Bilingual>;

/** One complaint about one field; `path` is the field's dotted name in the request. */
export interface FieldError {
  path: string;
  code: string;
  en: string;
  zh: string;
}

/** A refusal the caller can understand. Thrown by services and rules, mapped to problem+json at the edge. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly definition: ErrorDefinition,
    readonly params: ErrorParams = {},
    readonly errors: FieldError[] = [],
  ) {
    super(`${code}: ${fill(definition, params, 'en')}`);
    this.name = 'DomainError';
  }

  get status(): ErrorStatus {
    return this.definition.status;
  }

  text(language: 'en' | 'zh-CN'): string {
    return fill(this.definition, this.params, language === 'en' ? 'en' : 'zh');
  }

  /** The same refusal, pinned to the field that caused it. */
  at(path: string): DomainError {
    const { code, definition, params } = this;
    const entry = { path, code, en: fill(definition, params, 'en'), zh: fill(definition, params, 'zh') };
    return new DomainError(code, definition, params, [...this.errors, entry]);
  }
}

export type ErrorCatalog<T> = { [K in keyof T]: (params?: ErrorParams) => DomainError };

/** Turns a capability's error table into throwable factories; a key `visitInFuture` has the code `visit-in-future`. */
export function defineErrors<T extends Record<string, ErrorDefinition>>(definitions: T): ErrorCatalog<T> {
  const entries = Object.entries(definitions).map(([key, definition]) => [
    key,
    (params?: ErrorParams) => new DomainError(kebab(key), definition, params),
  ]);
  return Object.fromEntries(entries) as ErrorCatalog<T>;
}

function fill(definition: Bilingual, params: ErrorParams, language: keyof Bilingual): string {
  return definition[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name] ?? whole;
    return typeof param === 'object'
      ? param[language]
      : gapInWords(param, language === 'en' ? 'en' : 'zh-CN');
  });
}

function kebab(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
