import type { OpenQuestion } from '@taproot/facilitation';
import { Decimal } from '@taproot/kernel';
import type { Language } from '@taproot/platform';
import type { ChangedRecordView, ChangesView } from '../lifecycle/changes.view.js';
import type { CommandCenterView, RootsView } from '../lifecycle/command-center.view.js';
import type { LifecycleGroupView } from '../lifecycle/lifecycle.view.js';
import { STAGES } from '../lifecycle/stages.js';
import type { BriefView } from './brief.view.js';
import { fill, wordsOf } from './brief.words.js';

/** Records named in a brief of one or two pages. */
export const NAMED_CHANGES = 20;
export const NAMED_QUESTIONS = 20;

export interface BriefFacts {
  center: CommandCenterView;
  lifecycle: LifecycleGroupView;
  changes: ChangesView;
  since: string;
  /** What waits for the command center now; none in a brief of a day that is over. */
  questions?: { items: readonly OpenQuestion[]; total: number };
}

/** The brief as lines and cells, ready to be printed or put into a document. */
export function briefOf(
  { center, lifecycle, changes, since, questions }: BriefFacts,
  language: Language,
): BriefView {
  const words = wordsOf(language);
  const subtitle = [
    fill(words.asOf, center.asOf),
    ...(center.knownAt ? [fill(words.knownAt, center.knownAt)] : []),
    center.period ? fill(words.period, center.period) : words.allPeriods,
  ];
  const rows = [
    ...center.items.filter(({ signings }) => signings > 0).map((team) => [team.name, ...cellsOf(team)]),
    [words.total, ...cellsOf(center.total)],
  ];
  return {
    title: words.title,
    subtitle: subtitle.join(language === 'en' ? ' · ' : '　'),
    sections: [
      { heading: words.figures, lines: overall(center, lifecycle, language), table: null },
      { heading: words.teams, lines: [], table: { columns: words.columns, rows } },
      { heading: words.changes, lines: changed(changes, since, language), table: null },
      ...(questions ? [{ heading: words.questions, lines: asked(questions, language), table: null }] : []),
    ],
  };
}

function overall({ total }: CommandCenterView, group: LifecycleGroupView, language: Language): string[] {
  const words = wordsOf(language);
  const { cohort, fundsInPlace } = group;
  const stop = language === 'en' ? '; ' : '；';
  return [
    [
      fill(words.signings, cohort.count, money(cohort.amount, language)),
      fill(words.frameworks, total.frameworks.count),
      fill(words.survival, percent(group.survivalRate)),
    ].join(stop),
    fill(words.funds, money(fundsInPlace.amount, language), percent(fundsInPlace.rate)),
    ...STAGES.map(({ name, field }) => {
      const { reached, rate, due, reachedOfDue, onTimeRate } = group[field];
      const head = `${words.stages[name]}: ${reached} (${percent(rate)})`;
      return [head, fill(words.due, due, reachedOfDue), fill(words.onTime, percent(onTimeRate))].join(stop);
    }),
  ];
}

function asked({ items, total }: NonNullable<BriefFacts['questions']>, language: Language): string[] {
  const words = wordsOf(language);
  if (total === 0) return [words.noQuestions];
  const named = items.map(({ taskTitle, question, teamName, departmentName, daysLost }) =>
    fill(words.stuck, taskTitle ?? question, teamName, departmentName, daysLost),
  );
  return total > items.length ? [...named, fill(words.moreQuestions, total - items.length)] : named;
}

function cellsOf({ signed, frameworks, started, producing, atCapacity, fundsInPlace }: RootsView): string[] {
  const root = ({ count, rate }: RootsView['started']) => `${count} (${percent(rate)})`;
  return [
    String(signed.count),
    hundredMillions(signed.creditedAmount),
    String(frameworks.count),
    ...[started, producing, atCapacity].map(root),
    percent(fundsInPlace.rate),
  ];
}

function changed({ items, total }: ChangesView, since: string, language: Language): string[] {
  const words = wordsOf(language);
  if (total === 0) return [words.none];
  const named = items.slice(0, NAMED_CHANGES).map((item) => lineOf(item, language));
  const more = total > named.length ? [fill(words.more, total - named.length)] : [];
  return [fill(words.since, since, total), ...named, ...more];
}

function lineOf({ label, enterpriseName, said, changes }: ChangedRecordView, language: Language): string {
  const words = wordsOf(language);
  const told = changes
    .filter(({ metric }) => !metric.startsWith('days.'))
    .map(({ metric, change, before, after }) => {
      const [stage, part] = metric.split('.');
      const name = [words.metrics[stage!] ?? stage, ...(part ? [words.metrics[part] ?? part] : [])].join(' ');
      const values = [before, after]
        .filter((value) => value !== null)
        .map((value) => shown(metric, value, language));
      return `${name} ${words[change]}${values.length > 0 ? ` ${values.join(' → ')}` : ''}`;
    });
  const list = told.join(language === 'en' ? ', ' : '、');
  return `${label} (${enterpriseName}): ${list}${said ? ` — ${said}` : ''}`;
}

function shown(metric: string, value: string, language: Language): string {
  if (metric === 'cohort' || metric === 'fundsInPlace') return money(value, language);
  return metric === 'utilisation' ? percent(value) : value;
}

function hundredMillions(yuan: string): string {
  return new Decimal(yuan).div(100_000_000).toFixed(2);
}

function money(yuan: string, language: Language): string {
  const amount = hundredMillions(yuan);
  return language === 'en' ? `CNY ${new Decimal(yuan).div(1_000_000).toFixed(2)} m` : `${amount}亿元`;
}

function percent(rate: string | null): string {
  return rate === null ? '—' : `${new Decimal(rate).toFixed(2)}%`;
}
