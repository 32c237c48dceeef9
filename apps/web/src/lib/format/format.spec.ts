import { describe, expect, it } from '@jest/globals';
import { businessDate, daysBetween, nearDay, today } from './dates';
import { difference, scaled } from './decimal';
import { fullMoney, money, moneyRate, partOf, percent, rate, score } from './figures';

describe('money', () => {
  it.each([
    ['350000000.00', '3.5亿元', 'CNY 350 m'],
    ['98000000.00', '9,800万元', 'CNY 98 m'],
    ['100000000', '1亿元', 'CNY 100 m'],
    ['99995000.00', '10,000万元', 'CNY 100 m'],
    ['1234567890.00', '12.35亿元', 'CNY 1.23 bn'],
    ['125000.00', '12.5万元', 'CNY 125,000'],
    ['9999.50', '9,999.5元', 'CNY 9,999.5'],
    ['0.00', '0元', 'CNY 0'],
  ])('%s', (amount, zh, en) => {
    expect(money(amount, 'CNY', 'zh-CN')).toBe(zh);
    expect(money(amount, 'CNY', 'en')).toBe(en);
  });
  it('says nothing of an unknown amount', () => expect(money(null, 'CNY', 'en')).toBe('—'));
  it('tells the whole number', () => expect(fullMoney('350000000.50', 'CNY')).toBe('CNY 350,000,000.5'));
});

describe('figures', () => {
  it('rounds half up', () => {
    expect(scaled('89.285', 0, 2)).toBe('89.29');
    expect(scaled('-0.004', 0, 2)).toBe('0.00');
    expect(scaled('12', 0, 2)).toBe('12.00');
  });
  it('shows the parts of a rate', () => expect(rate('61.594203', 850, 1380)).toBe('61.6 % · 850/1,380'));
  it('shows both amounts of a rate in the unit of the whole', () => {
    expect(moneyRate('28.569231', '2785500000.00', '9750000000.00', 'zh-CN')).toBe('28.6 % · 27.86/97.5亿元');
    expect(moneyRate('28.569231', '2785500000.00', '9750000000.00', 'en')).toBe('28.6 % · CNY 2.79/9.75 bn');
    expect(moneyRate(null, '0', '0', 'en')).toBe('—');
  });
  it('finds the count behind a rate', () => expect(partOf('96.774194', 31)).toBe(30));
  it('shows null as nothing', () => {
    expect(percent(null)).toBe('—');
    expect(score(null)).toBe('—');
  });
  it('keeps the half of a score', () => expect(score('62.500000')).toBe('62.5'));
});

it('tells what moved', () => {
  expect(difference('63.500000', '61.200000', 1)).toBe('+2.3');
  expect(difference('61.200000', '61.600000', 1)).toBe('−0.4');
  expect(difference('61.20', '61.2', 1)).toBe('0');
});

describe('dates', () => {
  it.each([
    ['2026', '2026年', '2026'],
    ['2026-Q2', '2026年第2季度', 'Q2 2026'],
    ['2026-03', '2026年3月', 'Mar 2026'],
    ['2026-05-20', '2026年5月20日', '20 May 2026'],
    ['../2026-05-20', '2026年5月20日前', 'by 20 May 2026'],
  ])('%s keeps its precision', (value, zh, en) => {
    expect(businessDate(value, 'zh-CN')).toBe(zh);
    expect(businessDate(value, 'en')).toBe(en);
  });
  it('speaks of near days', () => {
    expect(nearDay('2026-05-20', 'zh-CN', '2026-05-20')).toBe('今天');
    expect(nearDay('2026-06-03', 'zh-CN', '2026-05-20')).toBe('6月3日');
    expect(nearDay('2026-06-03', 'en', '2026-05-20')).toBe('3 Jun');
    expect(nearDay('2025-06-03', 'en', '2026-05-20')).toBe('3 Jun 2025');
  });
  it('knows the city’s day', () => expect(today(new Date('2026-05-20T17:00:00Z'))).toBe('2026-05-21'));
  it('counts days', () => expect(daysBetween('2026-05-20', '2026-06-03')).toBe(14));
});
