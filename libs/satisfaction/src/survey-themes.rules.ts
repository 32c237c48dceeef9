import { ITEM_CODES } from './instrument.data.js';

/** An item that a group speaks of, and in how many of its free texts. */
export interface Theme {
  code: (typeof ITEM_CODES)[number];
  mentions: number;
}

/** Words by which a free text is about an item. */
const WORDS: Record<Theme['code'], RegExp> = {
  policyClarity: /政策|条款|优惠|文件|polic|rules?\b/i,
  approvals: /审批|办证|许可|手续|证照|环评|验收|approval|permit|licen[cs]e/i,
  response: /诉求|响应|回复|答复|拖延|推诿|反馈|response|repl(?:y|ies)|answer/i,
  factors: /用地|土地|用电|用水|能源|电价|招工|用工|工人|\bland\b|power|energy|labou?r|worker/i,
  commitments: /承诺|兑现|补贴|奖励|拖欠|promise|commitment|subsid|overdue/i,
  integrity: /廉洁|公平|公正|吃拿卡要|检查|罚款|fair|corrupt|bribe|inspection/i,
  support: /配套|供应链|上下游|场景|物流|suppl(?:y|ier)|logistic|scenario/i,
  living: /生活|人才|住房|宿舍|学校|子女|医院|交通|living|talent|housing|school|hospital/i,
};

/**
 * The most spoken of first. Texts themselves are shown to nobody, and no marks by item: those of a department less those of
 * teams would show single answers. A text may be about several things or about none.
 */
export function themesOf(votes: readonly { comment: string | null }[]): Theme[] {
  return ITEM_CODES.map((code) => ({
    code,
    mentions: votes.filter(({ comment }) => comment && WORDS[code].test(comment)).length,
  }))
    .filter(({ mentions }) => mentions > 0)
    .toSorted((a, b) => b.mentions - a.mentions);
}
