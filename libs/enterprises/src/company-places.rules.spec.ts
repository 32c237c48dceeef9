import { describe, expect, it } from '@jest/globals';
import { latinPlace, placesDiffer, readPlace, samePlaces } from './company-places.rules.js';

const JIANGSU = { province: '江苏' };
const NANJING = { province: '江苏', city: '南京' };
const SUZHOU = { province: '江苏', city: '苏州' };
const SHANGHAI = { province: '上海' };

describe('a place in a name', () => {
  it.each([
    ['江苏省恒能', '江苏省', JIANGSU],
    ['南京市恒能', '南京市', NANJING],
    ['广西壮族自治区恒能', '广西壮族自治区', { province: '广西' }],
    ['延边朝鲜族自治州恒能', '延边朝鲜族自治州', { province: '吉林', city: '延边' }],
    ['吉林恒能', '吉林', { province: '吉林' }], // the province, not its city
    ['昆山恒能', '昆山', { province: '江苏', city: '昆山' }],
    ['恭城瑶族自治县恒能', '恭城瑶族自治县', {}],
    ['北京市场', '北京', { province: '北京' }],
  ])('%s begins with %s', (text, read, place) =>
    expect(readPlace(text, true, false)).toEqual({ length: read.length, place }),
  );

  it('is a county-level city only at the head, a district only behind a place', () => {
    expect(readPlace('昆山恒能', false, false)).toBeNull();
    expect(readPlace('丰南区凯恒', true, false)).toBeNull();
    expect(readPlace('丰南区凯恒', true, true)).toEqual({ length: 3, place: {} });
  });

  it('is known in letters', () => {
    expect([latinPlace('nanjing'), latinPlace('shaanxi'), latinPlace('shanxi')]).toEqual([
      NANJING,
      { province: '陕西' },
      { province: '山西' },
    ]);
  });
});

describe('places of two names', () => {
  it.each([
    [[JIANGSU], [NANJING], false],
    [[NANJING], [SUZHOU], true],
    [[JIANGSU], [SHANGHAI], true],
    [[JIANGSU], [], false],
    [[{}], [NANJING], false],
  ])('%j and %j differ: %s', (a, b, differ) =>
    expect([placesDiffer(a, b), placesDiffer(b, a)]).toEqual([differ, differ]),
  );

  it('are the same when all of them are', () => {
    expect([
      samePlaces([JIANGSU, NANJING], [NANJING]),
      samePlaces([JIANGSU], [NANJING]),
      samePlaces([], []),
    ]).toEqual([true, false, true]);
  });
});
