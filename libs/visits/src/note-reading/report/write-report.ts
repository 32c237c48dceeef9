import { shiftDecimal } from '../lexicon/numerals.js';
import { tidy } from '../note-text.js';
import type { VisitReading } from '../note-reading.types.js';
import { looksLikeReportLine, REPORT_WORDS, type ReportLanguage, type ReportWords } from './report-words.js';

/** A finished visit, with names in place of ids. */
export interface ReportedVisit extends Omit<VisitReading, 'kind' | 'minutes'> {
  kind: NonNullable<VisitReading['kind']>;
  minutes?: string;
  teamName?: string;
}

/** A WeChat message. `readNote` of it gives the same fields back, up to runs of white space. */
export function writeReport(visit: ReportedVisit, language: ReportLanguage): string {
  const words = REPORT_WORDS[language];
  const { lines, yes, no } = words;
  const flag = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : value ? yes : no;
  const body: [string, string | undefined][] = [
    [lines.occurredOn, visit.occurredOn && day(visit.occurredOn, language)],
    [lines.place, oneLine(visit.place)],
    [lines.team, oneLine(visit.teamName)],
    [lines.hosts, visit.hosts?.map((name) => oneLine(name)).join(language === 'zh' ? '、' : words.between)],
    [lines.counterparts, people(visit, words)],
    [lines.needs, continued(visit.needs)],
    [lines.minutes, continued(visit.minutes)],
    [lines.sawSite, flag(visit.sawSite)],
    [lines.dataExchanged, flag(visit.dataExchanged)],
    [lines.siteChosen, flag(visit.siteChosen)],
    [lines.expectedInvestment, visit.expectedInvestment && money(visit.expectedInvestment, language)],
    [lines.nextStep, step(visit, words, language)],
  ];
  const head =
    `${words.kinds[visit.kind]}${language === 'en' ? ' ' : ''}${oneLine(visit.enterpriseName) ?? ''}`.trim();
  return [head, ...body.flatMap(([label, value]) => (value ? [label + words.colon + value] : []))].join('\n');
}

function oneLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : tidy(text).replaceAll('\n', ' ');
}

function continued(text: string | undefined): string | undefined {
  const [first, ...rest] = tidy(text ?? '').split('\n');
  return [first, ...rest.map((line) => (looksLikeReportLine(line) ? `·${line}` : line))].join('\n');
}

function day(iso: string, language: ReportLanguage): string {
  const [year, month, date] = iso.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : iso;
}

function people(
  visit: ReportedVisit,
  { ranks, open, close, comma, between }: ReportWords,
): string | undefined {
  return visit.counterparts
    ?.map(({ name, title, seniority }) => {
      const about = [oneLine(title), ranks[seniority]].filter(Boolean).join(comma);
      return `${oneLine(name)}${open}${about}${close}`;
    })
    .join(between);
}

/** The unit people speak, only where it says the sum exactly: 3.5亿元, 9800万元, CNY 350 m. */
function money({ amount, currency }: { amount: string; currency: string }, language: ReportLanguage): string {
  const unit =
    language === 'zh'
      ? ([
          ['亿', 8],
          ['万', 4],
        ] as const)
      : ([[' m', 6]] as const);
  const name = { CNY: '元', USD: '美元', EUR: '欧元', HKD: '港元', JPY: '日元' }[currency] ?? ` ${currency}`;
  for (const [word, places] of unit) {
    const short = shortened(amount, places);
    if (short !== undefined)
      return language === 'zh' ? `${short}${word}${name}` : `${currency} ${short}${word}`;
  }
  const plain = amount.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
  return language === 'zh' ? `${plain}${name}` : `${currency} ${plain}`;
}

/** `350000000.00` in units of 10^8 → `3.5`; undefined when below one unit or past four decimals. */
function shortened(amount: string, places: number): string | undefined {
  const [whole = '', cents = '00'] = amount.split('.');
  if (whole.length <= places || Number(cents) !== 0) return undefined;
  const fraction = whole.slice(-places).replace(/0+$/, '');
  const short = whole.slice(0, -places) + (fraction ? `.${fraction}` : '');
  return fraction.length <= 4 && shiftDecimal(short, places) ? short : undefined;
}

function step(
  visit: ReportedVisit,
  { open, close }: ReportWords,
  language: ReportLanguage,
): string | undefined {
  if (!visit.nextStep) return undefined;
  const { what, dueOn } = visit.nextStep;
  const due = dueOn && (language === 'zh' ? `${day(dueOn, language)}前` : `by ${dueOn}`);
  return `${oneLine(what)}${due ? open + due + close : ''}`;
}
