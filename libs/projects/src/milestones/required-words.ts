import { DomainError, evidenceNamed, type FieldError } from '@taproot/kernel';
import type { Language } from '@taproot/platform';
import { projectErrors } from '../project.errors.js';
import { STAGE_NAMES, type Stage } from '../project-stages.rules.js';
import type { Missing } from '../required-from.rules.js';

/** What is missing, in words. */
export type MissingView = Missing & { message: string };

export function missingInWords(missing: readonly Missing[], language: Language): MissingView[] {
  return missing.map((one) => ({ ...one, message: complaint(one).text(language) }));
}

/** The refusal of a verification that lacks proof, field by field. */
export function evidenceShort(stage: Stage, missing: readonly Missing[]): DomainError {
  const need = Math.max(...missing.map((one) => ('need' in one ? one.need : 1)));
  const { code, definition, params } = projectErrors.evidenceShort({ stage: STAGE_NAMES[stage], need });
  return new DomainError(code, definition, params, missing.map(entry));
}

function entry(one: Missing): FieldError {
  const said = complaint(one);
  const path = 'field' in one ? one.field : `evidence.${one.evidence}`;
  return { path, code: said.code, en: said.text('en'), zh: said.text('zh-CN') };
}

function complaint(one: Missing): DomainError {
  return 'field' in one
    ? projectErrors.fieldMissing({ field: one.field, stage: STAGE_NAMES[one.requiredFrom] })
    : projectErrors.evidenceMissing({ kinds: evidenceNamed(one.oneOf) });
}
