import type { DomainError } from '@taproot/kernel';
import { creditCodeFault, normaliseCreditCode, type CreditCodeFault } from './credit-code.rules.js';
import type { Enterprise, IdType } from './enterprise.entity.js';
import { enterpriseErrors } from './enterprise.errors.js';
import { fold } from './company-words.rules.js';
import { nameKey, namePinyin } from './enterprise-name.rules.js';

const FAULTS: Record<CreditCodeFault, () => DomainError> = {
  length: enterpriseErrors.creditCodeLength,
  characters: enterpriseErrors.creditCodeCharacters,
  region: enterpriseErrors.creditCodeRegion,
  'organisation-check': enterpriseErrors.creditCodeOrganisationCheck,
  check: enterpriseErrors.creditCodeCheck,
};

/** A name with the keys it is found by. */
export function named(name: string): Pick<Enterprise, 'name' | 'nameKey' | 'pinyin' | 'pinyinInitials'> {
  const key = nameKey(name);
  if (key === '') throw enterpriseErrors.nameSaysNothing().at('name');
  const { pinyin, initials } = namePinyin(name);
  return { name, nameKey: key, pinyin, pinyinInitials: initials };
}

/** The number as it is stored and compared; its kind and it stand together or not at all. */
export function identified(idType: IdType, given: string | null): Pick<Enterprise, 'idType' | 'idNumber'> {
  if (idType === 'none') {
    if (given !== null) throw enterpriseErrors.idNumberUnexpected().at('idNumber');
    return { idType, idNumber: null };
  }
  if (given === null) throw enterpriseErrors.idNumberNeeded().at('idNumber');
  const idNumber = normaliseIdNumber(given, idType);
  const fault = idType === 'uscc' ? creditCodeFault(idNumber) : null;
  if (fault) throw FAULTS[fault]().at('idNumber');
  return { idType, idNumber };
}

export function normaliseIdNumber(text: string, idType: IdType): string {
  return idType === 'uscc' ? normaliseCreditCode(text) : fold(text).replaceAll(/\s+/g, ' ').toUpperCase();
}
