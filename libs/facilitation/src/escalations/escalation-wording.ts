import type { Proposal } from './escalation.entity.js';

export interface PartyNames {
  [column: string]: string;
  team: string;
  department: string;
}

/** What is asked about an overdue task, and the usual ways out, in the words of the city's papers. */
export function usualQuestion(title: string, { team, department }: PartyNames) {
  return {
    question: `「${title}」由${team}提请${department}办理，已超过办结时限，请指挥部裁定。`,
    proposals: usualWaysOut(department),
  };
}

export function usualWaysOut(department: string): Proposal[] {
  return [
    { code: 'deadline', text: `责成${department}在两个工作日内办结并书面答复。` },
    { code: 'meeting', text: `列入本周调度会，由分管领导牵头，${department}当场答复。` },
  ];
}

export function inOwnWords(texts: readonly string[]): Proposal[] {
  return texts.map((text) => ({ code: 'own-words', text }));
}
