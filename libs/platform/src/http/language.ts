export type Language = 'en' | 'zh-CN';

/** The caller's language from `Accept-Language`; Chinese unless English is preferred. */
export function languageOf(header: string | undefined): Language {
  const first = (header ?? '')
    .split(',')
    .map((part) => part.split(';q='))
    .map(([tag, q]) => ({ tag: (tag ?? '').trim().toLowerCase(), q: Number(q ?? 1) }))
    .filter(({ tag }) => tag.startsWith('en') || tag.startsWith('zh'))
    .toSorted((a, b) => b.q - a.q)[0];
  return first?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
