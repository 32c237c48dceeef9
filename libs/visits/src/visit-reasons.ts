import type { DepthReason, VisitQualityReason } from '@taproot/kpi-formulas';
import type { Language } from '@taproot/platform';

const TEXTS: Record<VisitQualityReason | DepthReason, { en: string; zh: string }> = {
  'counterpart-known': {
    en: 'The person met is a contact that somebody else recorded too.',
    zh: '见到的人也是他人登记过的联系人。',
  },
  'meeting-on-file': { en: 'A file shows the meeting.', zh: '有附件证明这次会面。' },
  'counterpart-self-declared': {
    en: 'Self-declared: add a file of the meeting, or have a colleague who knows the person record the contact.',
    zh: '仅为自报：补传会面材料，或由认识对方的同事登记联系人，即可计满。',
  },
  'no-counterpart': { en: 'Nobody is named who was met.', zh: '没有写明见到了谁。' },
  'listed-by-other': {
    en: 'On the target list before, put there by somebody who did not go.',
    zh: '拜访前已由未参加者列入目标库。',
  },
  'listed-by-visitor': {
    en: 'On the target list before, but put there by one who went.',
    zh: '拜访前已入目标库，但由参加者本人列入。',
  },
  'gap-said-by-other': { en: 'Its lead fills a gap of a chain.', zh: '线索可补产业链缺口。' },
  'gap-said-by-visitor': {
    en: 'Its lead fills a gap of a chain, says one who went.',
    zh: '参加者自述线索可补链。',
  },
  'not-listed': { en: "Not on the team's target list before the visit.", zh: '拜访前不在本队目标库。' },
  'need-on-file': { en: 'The need is written down and on file.', zh: '诉求已记录并有附件。' },
  'need-moved-lead': {
    en: 'The need is written down, and the lead moved on since.',
    zh: '诉求已记录，线索此后有推进。',
  },
  'need-self-declared': {
    en: "Self-declared: a file or the lead's next stage would support it.",
    zh: '仅为自报：有附件或线索推进后即可计满。',
  },
  'no-need': { en: 'What the investor needs is not written down.', zh: '没有记录对方诉求。' },
  'file-in-time': { en: 'A file was stored within two working days.', zh: '两个工作日内已存附件。' },
  'minutes-in-time': {
    en: 'Minutes within two working days; a file would make it whole.',
    zh: '两个工作日内已写纪要，再传附件可计满。',
  },
  'no-record-in-time': {
    en: 'Neither minutes nor a file within two working days.',
    zh: '两个工作日内没有纪要或附件。',
  },
  'followed-up': { en: 'Followed up within 30 days.', zh: '30 天内有后续动作。' },
  'follow-up-awaited': {
    en: 'Counts once it is followed up within 30 days.',
    zh: '30 天内有后续动作即可得分。',
  },
  'follow-up-missed': { en: 'Nothing followed within 30 days.', zh: '30 天内没有后续动作。' },
  'no-next-step': { en: 'No next step is agreed.', zh: '没有约定下一步。' },
  'outgoing-visit': { en: 'The team went to see them.', zh: '本队登门拜访。' },
  'incoming-or-mutual-visit': { en: 'They came, or both sides inspected.', zh: '对方来访或双方互访考察。' },
  'decision-maker-saw-site': {
    en: 'A decision-maker came and saw the site.',
    zh: '决策人来访并实地看过场地。',
  },
  'second-with-data': { en: 'A second such visit, with data exchanged.', zh: '再次实地来访并交换了资料。' },
  'site-chosen': { en: 'They chose the site.', zh: '已选定场地。' },
  'unsupported-decision-maker-saw-site': {
    en: "A decision-maker's site visit without a file or a known contact counts as a visit received.",
    zh: '决策人看场地没有附件或已知联系人佐证，按来访计。',
  },
  'unsupported-site-chosen': {
    en: 'A chosen site without a file or a known contact counts as a visit received.',
    zh: '选址没有附件或已知联系人佐证，按来访计。',
  },
};

export function visitReasonText(reason: VisitQualityReason | DepthReason, language: Language): string {
  return TEXTS[reason][language === 'en' ? 'en' : 'zh'];
}
