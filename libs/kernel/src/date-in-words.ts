/** The languages everything is said in. */
type Language = 'en' | 'zh-CN';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A business date as people say it, no more precise than it is known: 2026年3月, 2026年第2季度, 2026年5月20日前. */
export function dateInWords(value: string, language: Language): string {
  const en = language === 'en';
  if (value.startsWith('../')) {
    const by = dateInWords(value.slice(3), language);
    return en ? `by ${by}` : `${by}前`;
  }
  const [year = '', part, day] = value.split('-');
  if (!part) return en ? year : `${year}年`;
  if (part.startsWith('Q')) return en ? `${part} ${year}` : `${year}年第${part.slice(1)}季度`;
  const month = Number(part);
  if (!day) return en ? `${MONTHS[month - 1]} ${year}` : `${year}年${month}月`;
  return en ? `${Number(day)} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${Number(day)}日`;
}

const DAY = /^(\.\.\/)?\d{4}-(Q[1-4]|(0[1-9]|1[0-2])(-\d\d)?)$/;

/** What fills a gap in a sentence: a date in words, anything else as it is. */
export function gapInWords(value: string | number, language: Language): string {
  return typeof value === 'string' && DAY.test(value) ? dateInWords(value, language) : String(value);
}
