import type { DomainError, FieldError } from '@taproot/kernel';
import type { Language } from './language.js';
import type { Problem } from './problem.view.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A refusal as problem+json says it. */
export function problemFrom(error: DomainError, language: Language): Problem {
  const { code, status } = error;
  const errors = error.errors.map((entry) => inLanguage(entry, language));
  const problem = {
    type: `urn:taproot:problem:${code}`,
    title: code,
    status,
    detail: error.text(language),
    code,
  };
  return errors.length > 0 ? { ...problem, errors } : problem;
}

function inLanguage(entry: FieldError, language: Language) {
  return { path: entry.path, code: entry.code, message: language === 'en' ? entry.en : entry.zh };
}
