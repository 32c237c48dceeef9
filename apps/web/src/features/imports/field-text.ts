import { FIELD_WORDS, type SheetEntity } from '@taproot/sheet-fields';
import { words, type Say } from '../../lib/i18n';

export const fieldWords = words('import-fields', {
  ...FIELD_WORDS,
  'key-of': ['认出同一行', 'Tells the rows apart'],
  'lead-title': ['线索名称', 'Title of the lead'],
  'task-title': ['事项', 'Matter'],
});

type SayField = Say<keyof typeof FIELD_WORDS | 'key-of' | 'lead-title' | 'task-title'>;

export function fieldName(say: SayField, entity: SheetEntity, field: string): string {
  if (field === 'externalKey') return say('key-of');
  if (field === 'title' && entity === 'leads') return say('lead-title');
  if (field === 'title' && entity === 'facilitation-tasks') return say('task-title');
  return fieldWords.has(field) ? say(field) : field;
}
