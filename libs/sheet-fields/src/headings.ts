import { FIELD_WORDS } from './field-words.js';
import { FIELDS, fieldsOf, KEY_FIELD, SHEET_ENTITIES, type SheetEntity } from './fields.js';

const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9\u4e00-\u9fff]/g, '');

/** Whether a heading is the field's name, or what it is called in one of the languages. */
export function isCalled(heading: string, field: keyof typeof FIELD_WORDS): boolean {
  const said = plain(heading);
  return [field, ...FIELD_WORDS[field]].some((word) => plain(word) === said);
}

/** The field a heading of such a sheet names. */
export function fieldCalled(entity: SheetEntity, heading: string): string | undefined {
  if (isCalled(heading, KEY_FIELD)) return KEY_FIELD;
  if (Object.hasOwn(FIELDS[entity], heading)) return heading;
  return fieldsOf(entity).find((field) => isCalled(heading, field));
}

/** The kind of record whose template has these headings and no other; undefined for any other sheet. */
export function templateOf(headings: readonly string[]): SheetEntity | undefined {
  return SHEET_ENTITIES.find((entity) => {
    const fields = headings.map((heading) => fieldCalled(entity, heading));
    const isWhole = fields.includes(KEY_FIELD) && fields.length > 1 && !fields.includes(undefined);
    return isWhole && new Set(fields).size === fields.length;
  });
}
