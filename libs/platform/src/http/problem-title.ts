import type { Language } from './language.js';

/** What a status means, for a person; the code beside it is for programs. */
const TITLES: Record<number, [zh: string, en: string]> = {
  400: ['请求无法识别', 'The request cannot be read'],
  401: ['需要登录', 'Sign-in needed'],
  403: ['没有权限', 'Not allowed'],
  404: ['没有找到', 'Not found'],
  409: ['与现状冲突', 'In conflict with what is recorded'],
  412: ['版本已变', 'Changed meanwhile'],
  413: ['内容过大', 'Too large'],
  415: ['格式不受理', 'Content type not taken'],
  422: ['不合规则', 'Breaks a rule'],
  428: ['需要版本号', 'Version needed'],
  429: ['尝试过多', 'Too many attempts'],
  431: ['请求头过大', 'Headers too large'],
  500: ['系统出错', 'Something broke'],
  503: ['暂时不可用', 'Not available just now'],
};

export function titleOf(status: number, language: Language): string {
  const [zh, en] = TITLES[status] ?? TITLES[status < 500 ? 400 : 500]!;
  return language === 'en' ? en : zh;
}
