import { findMoney, type MoneyMention } from '../mentions/money-mentions.js';
import { clauseAt, found, type Note } from '../note.js';
import type { Found, VisitReading } from '../note-reading.types.js';

type Money = NonNullable<VisitReading['expectedInvestment']>;

/** The words that make it the sum of this project; 投资 alone may be anybody's. */
const EXPECTED =
  /(?:总投资额?|计划投资|拟投资|预计投资|拟总投资|意向投资|投资额|投资规模|意向总?投资|计划总投资|(?:planned|total|expected) investment)/i;
const INVEST = /投资?|invest/i;
const OTHER =
  /营收|营业|产值|注册资本|注册资金|纳税|税收|销售|融资|估值|订单|补贴|利润|资产|年产|租金|奖励|债|市值|贡献|薪|单价|强度|回报|revenue|turnover|sales|capital/i;
const ELSEWHERE = /已投|已累计|累计投资|已完成|曾|此前|去年|前年|今年以来|已在|[一-龥]在[一-龥]{2,6}投/;
const PHASE = /[一二三四]期|首期|前期|phase/i;

/** How much they mean to invest; phases, ranges and other sums are asked. */
export function readInvestment(note: Note): Found<Money> | undefined {
  const sums = findMoney(note.flat).flatMap((money) => classify(note, money));
  const total =
    sums.find((one) => /总投资|total/i.test(one.before) && !one.phase) ??
    sums.find((one) => !one.phase) ??
    sums[0];
  if (!total) return undefined;
  const { money } = total;
  const upper = money.bound
    ? (sums.find((one) => one.money.start >= money.end && one.money.start < money.end + 3) ?? total)
    : total;
  const rivals = new Set(sums.map((one) => `${one.money.amount} ${one.money.currency}`));
  const sure =
    total.expected && !money.bound && money.plain && rivals.size === 1 && !total.phase && !total.elsewhere;
  const value = { amount: upper.money.amount, currency: upper.money.currency };
  return found(note, value, money.start, upper.money.end, sure);
}

function classify(
  note: Note,
  money: MoneyMention,
): { money: MoneyMention; before: string; expected: boolean; phase: boolean; elsewhere: boolean }[] {
  const clause = clauseAt(note, money.start);
  if (!clause || clause.mood === 'past') return [];
  const before = note.flat.slice(Math.max(clause.start, money.start - 24), money.start);
  const invested = before.search(INVEST) >= 0;
  const lastOther = before.search(OTHER) >= 0 && !EXPECTED.test(before);
  if (!invested || lastOther) return [];
  const elsewhere =
    ELSEWHERE.test(clause.text) ||
    note.clauses.some((one) => one.sentence === clause.sentence && one.mood === 'past');
  return [{ money, before, expected: EXPECTED.test(before), phase: PHASE.test(before), elsewhere }];
}
