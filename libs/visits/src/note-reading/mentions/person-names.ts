import { isSmallWord, surnameLength } from '../lexicon/surnames.js';

export interface NameRead {
  name: string;
  start: number;
  end: number;
  sure: boolean;
}

/** Words that may follow a name; no given name is one of them. */
const AFTER_WORD =
  /^(?:接待|介绍|带队|带领|参加|陪同|来访|来我|来到|来市|到访|到我|表示|反映|座谈|一行|热情|出席|会见|会谈|洽谈|提出|先生|女士|未能|没有|不在|亲自|认为|希望|指出|强调|汇报|进行|前来|出面|莅临|详细|分别|拜访|考察|主持|回应|坦言|透露|告知|建议|到场|同行|及其|联系|协助|引导|全程|电话|微信|沟通|交流|对接|商谈|商定|双方|约定|要求|一起|一同|进一步|深入|现场|亲切|会同|分管|负责|主动|明确|共同|代表|率队|率团|出差|参观|实地|所在|今天|昨天|等人|等一|委托|授权|指派|安排|因病|因故|因公|因事)/;
/** Characters that may follow a name, and that a given name may also hold: 向东, 和平. */
const AFTER_CHARACTER =
  /^(?:[等和与及率说在没就对也都为陪的了共作向是谈讲两于赴今昨已将带来]|[,。;:!?()[\]"“”、/ \n+&|<>《》【】@-]|$)/;
const NOT_GIVEN =
  /[们的了是我你他她它这那吗呢吧很被让给但或每各没有]|方面|对方|公司|企业|厂房|项目|部门|负责|办公|经理|总监|董事|参观|市场|上午|下午|人员|团队|代表|客商|集团/;
const HAN = /^[\u4e00-\u9fff]+$/;
const LATIN =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?([A-Z][A-Za-z'’-]{0,20}(?: (?:von |van |de )?[A-Z][A-Za-z'’-]{0,20}){0,2})(?![A-Za-z])/;

function given(text: string): boolean {
  return HAN.test(text) && !NOT_GIVEN.test(text) && !AFTER_WORD.test(text);
}

const ends = (flat: string, at: number): boolean =>
  AFTER_WORD.test(flat.slice(at, at + 3)) || AFTER_CHARACTER.test(flat.slice(at, at + 1));

/** A full name that begins here: one or two characters after the surname, as what follows decides. */
export function nameAt(flat: string, from: number): NameRead | undefined {
  const at = flat.charAt(from) === ' ' || flat.charAt(from) === ':' ? from + 1 : from;
  const latin = LATIN.exec(flat.slice(at, at + 60));
  if (latin?.[1]) {
    const start = at + latin[0].length - latin[1].length;
    return { name: latin[1], start, end: at + latin[0].length, sure: latin[1].includes(' ') };
  }
  const nick = /^[小老]/.test(flat.charAt(at)) ? surnameLength(flat, at + 1) : 0;
  if (nick && ends(flat, at + 1 + nick))
    return { name: flat.slice(at, at + 1 + nick), start: at, end: at + 1 + nick, sure: true };
  const surname = surnameLength(flat, at);
  if (!surname) return undefined;
  return chineseName(flat, at, surname);
}

function chineseName(flat: string, at: number, surname: number): NameRead | undefined {
  const fits = [1, 2].filter((length) => {
    const end = at + surname + length;
    return given(flat.slice(at + surname, end)) && ends(flat, end);
  });
  // 李敏座谈: a whole word after the shorter name beats a lone character after the longer.
  const short = AFTER_WORD.test(flat.slice(at + surname + 1, at + surname + 4)) && fits[0] === 1;
  const length = (short ? 1 : fits.at(-1)) ?? (given(flat.slice(at + surname, at + surname + 2)) ? 2 : 1);
  const name = flat.slice(at, at + surname + length);
  if (fits.length === 0 && !given(name.slice(surname))) return undefined;
  return {
    name,
    start: at,
    end: at + name.length,
    sure: (fits.length === 1 || short) && !isSmallWord(name.charAt(0)),
  };
}

/** What may stand before a name. */
const BEFORE =
  /(?:^|[,。;:!?()"“”、/ \n+&|<>《》【】-]|见了|见到|会见|拜访|接待|与|和|由|及|的|公司|集团|陪同|同|跟|请|对方|我方|企业方|到|了|为|是|向|随|经|厂)$/;

/** A full name, or a surname alone, that ends here: 王建国|董事长, 谢|总. */
export function nameBefore(flat: string, to: number): NameRead | undefined {
  const latin = /(?:^|[^A-Za-z])((?:[A-Z][A-Za-z'’-]{0,20} ){0,2}[A-Z][A-Za-z'’-]{0,20}),? ?\(?$/.exec(
    flat.slice(Math.max(0, to - 70), to),
  );
  if (latin?.[1]) return latinBefore(latin[1], to - latin[0].length + latin[0].indexOf(latin[1]));
  const end = flat.charAt(to - 1) === '(' || flat.charAt(to - 1) === ' ' ? to - 1 : to;
  for (const length of [4, 3, 2, 1]) {
    const start = end - length;
    if (start < 0) continue;
    const surname = surnameLength(flat, start);
    const rest = flat.slice(start + surname, end);
    if (!surname || rest.length > 2 || (rest !== '' && !given(rest))) continue;
    if (rest === '' && end !== to) continue;
    if (!BEFORE.test(flat.slice(Math.max(0, start - 3), start))) continue;
    return { name: flat.slice(start, end), start, end, sure: !isSmallWord(flat.charAt(start)) };
  }
  return undefined;
}

function latinBefore(name: string, start: number): NameRead {
  const bare = name.replace(/^(?:(?:Mr|Ms|Mrs|Dr|Prof|Met|And|With|By) )+/, '');
  return {
    name: bare,
    start: start + name.length - bare.length,
    end: start + name.length,
    sure: bare.includes(' '),
  };
}
