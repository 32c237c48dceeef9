import { expect, it } from '@jest/globals';
import { ENTITIES, FIELDS } from '../../apps/web/src/features/imports/import-fields.js';
import { FIELDS as TAKEN } from '../../libs/data-exchange/src/reading/fields.js';
import { IMPORT_ENTITIES } from '../../libs/data-exchange/src/reading/mapping.types.js';

it('the page offers every field that an import takes, read as it is read', () => {
  expect([...ENTITIES].toSorted()).toEqual([...IMPORT_ENTITIES].toSorted());
  expect(FIELDS).toEqual(TAKEN);
});
