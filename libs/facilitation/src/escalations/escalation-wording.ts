import type { Language } from '@taproot/platform';
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

const QUESTION = /^「(.+)」由(.+)提请(.+)办理，已超过办结时限，请指挥部裁定。$/su;

/** The papers keep their Chinese; who reads English is told the usual question in English, with the names it was put with. */
export function questionIn(language: Language, question: string): string {
  const [, title, team, department] = (language === 'en' && QUESTION.exec(question)) || [];
  return title === undefined
    ? question
    : `“${title}”, asked of ${department} by ${team}, is past its time. The command center is asked to decide.`;
}

/** The same of a way out; one in somebody's own words is left in them. */
function proposalIn(language: Language, { code, text }: Proposal, department: string): Proposal {
  if (language !== 'en' || code === 'own-words') return { code, text };
  return {
    code,
    text:
      code === 'deadline'
        ? `${department} is to finish within two working days and to answer in writing.`
        : `Put on this week’s dispatch meeting under the leader in charge; ${department} answers there.`,
  };
}

export interface Worded {
  question: string;
  proposals: Proposal[];
  departmentName: string;
}

export function wordedIn<T extends Worded>(language: Language, escalation: T): T {
  const { question, proposals, departmentName } = escalation;
  return {
    ...escalation,
    question: questionIn(language, question),
    proposals: proposals.map((proposal) => proposalIn(language, proposal, departmentName)),
  };
}
