import type { DomainError, FieldError } from '@taproot/kernel';
import type { Language } from './language.js';
import type { Problem } from './problem.view.js';
import { titleOf } from './problem-title.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A refusal as problem+json says it. */
export function problemFrom(error: DomainError, language: Language): Problem {
  const { code, status } = error;
  const errors = error.errors.map((entry) => inLanguage(entry, language));
  const { version } = error.params;
  return {
    type: `urn:taproot:problem:${code}`,
    title: titleOf(status, language),
    status,
    detail: error.text(language),
    code,
    ...(errors.length > 0 && { errors }),
    ...(status === 412 && typeof version === 'number' && { version }),
  };
}

function inLanguage(entry: FieldError, language: Language) {
  return { path: entry.path, code: entry.code, message: language === 'en' ? entry.en : entry.zh };
}
