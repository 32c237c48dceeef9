import { expect, it } from '@jest/globals';
import { CONTRACT_KINDS, SITE_CLASSES } from '@taproot/contracts';
import { ID_TYPES } from '@taproot/enterprises';
import { LEAD_STAGES, SECTORS, SOURCE_CHANNELS } from '@taproot/leads';
import { PROJECT_STATUSES } from '@taproot/projects';
import { codesOf, type SheetEntity } from '@taproot/sheet-fields';

it.each<[SheetEntity, string, readonly string[]]>([
  ['projects', 'contractKind', CONTRACT_KINDS],
  ['projects', 'siteClass', SITE_CLASSES],
  ['projects', 'status', PROJECT_STATUSES],
  ['projects', 'enterpriseIdType', ID_TYPES],
  ['projects', 'sector', SECTORS],
  ['leads', 'stage', LEAD_STAGES],
  ['leads', 'sourceChannel', SOURCE_CHANNELS],
])('a sheet of %s offers for %s what the records take', (entity, field, taken) => {
  expect(codesOf(entity, field)?.toSorted()).toEqual([...taken].toSorted());
});
