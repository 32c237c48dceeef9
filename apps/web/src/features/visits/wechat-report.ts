import type { Visit } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import type { Language } from '../../lib/i18n';

const LABELS = {
  'zh-CN': {
    head: '【{kind}】{who}',
    date: '时间',
    place: '地点',
    hosts: '我方',
    met: '对方',
    needs: '诉求',
    minutes: '情况',
    next: '下一步',
    by: '（{day}前）',
    comma: '、',
    colon: '：',
  },
  en: {
    head: '[{kind}] {who}',
    date: 'Date',
    place: 'Place',
    hosts: 'Our side',
    met: 'Their side',
    needs: 'Needs',
    minutes: 'Notes',
    next: 'Next step',
    by: ' (by {day})',
    comma: ', ',
    colon: ': ',
  },
} as const;

/** The visit as the note people send round: plain lines, empty ones left out. `kind` comes in words. */
export function wechatReport(visit: Visit, kind: string, language: Language): string {
  const l = LABELS[language];
  const who = visit.enterpriseName ?? visit.leadTitle ?? '';
  const met = visit.counterparts
    ?.map((c) => [c.name, c.title].filter(Boolean).join(language === 'en' ? ' ' : ''))
    .join(l.comma);
  const step = visit.nextStep;
  const lines: [string, string | null | undefined][] = [
    [l.date, businessDate(visit.occurredOn, language)],
    [l.place, visit.place],
    [l.hosts, visit.hostNames?.join(l.comma)],
    [l.met, met],
    [l.needs, visit.needs],
    [l.minutes, visit.minutes],
    [l.next, step && step.what + l.by.replace('{day}', businessDate(step.dueOn, language))],
  ];
  const head = l.head.replace('{kind}', kind).replace('{who}', who);
  return [head, ...lines.flatMap(([name, value]) => (value ? [`${name}${l.colon}${value}`] : []))].join('\n');
}
