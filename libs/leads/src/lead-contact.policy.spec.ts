import { expect, it } from '@jest/globals';
import { maskedPhone } from './lead-contact.policy.js';

it.each([
  ['13800000001', '138****0001'],
  ['138-0000-0004', '138-****-0004'],
  ['12345', '*****'],
  ['微信 abc1', '** ****'],
])('%s → %s', (phone, masked) => expect(maskedPhone(phone)).toBe(masked));
