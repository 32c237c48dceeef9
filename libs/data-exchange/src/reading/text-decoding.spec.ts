import { describe, expect, it } from '@jest/globals';
import { looksWestern } from './text-decoding.js';

async function* chunks(...hex: string[]): AsyncGenerator<Buffer> {
  for (const one of hex) yield Buffer.from(one, 'hex');
}
const latin = (text: string) => Buffer.from(text, 'latin1').toString('hex');

describe('a text that is no UTF-8', () => {
  it.each([
    ['English with a pound and a dash', [latin('cost,\u00A312\nSt\u0096Asaph')], true],
    ['French', [latin('Société d\u0092énergie,Orléans,été')], true],
    // 一专班 in GB 18030, cut between the two bytes of a character.
    ['Chinese in GB 18030', ['d2bbd7', 'a8b0e02c31'], false],
    // 一专班 in UTF-8 with its last byte broken.
    ['Chinese in a broken UTF-8', ['e4b880e4b893e78f2c'], false],
  ])('of %s', async (_, hex, expected) => expect(await looksWestern(chunks(...hex))).toBe(expected));
});
