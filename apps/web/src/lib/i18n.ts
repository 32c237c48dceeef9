import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Values = Record<string, string | number>;
/** Speaks one feature's words; an unknown key does not compile. */
export type Say<K extends string> = (key: K, values?: Values) => string;

type Translate = (key: string, options?: Record<string, unknown>) => string;

const STORED = 'taproot.language';

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === 'zh-CN' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  initAsync: false,
  returnNull: false,
});
document.documentElement.lang = i18next.language;

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN');

export function setLanguage(next: Language): void {
  localStorage.setItem(STORED, next);
  document.documentElement.lang = next;
  void i18next.changeLanguage(next);
}

/** Between the names of a list. */
export const listed = (names: readonly string[]): string => names.join(language() === 'en' ? ', ' : '、');

export function useLanguage(): Language {
  useTranslation();
  return language();
}

/**
 * One feature's words, Chinese and English side by side as `[zh, en]`.
 * Plurals in English: a key `days` may have a sister `days_one`, taken when `count` is 1.
 */
export function words<K extends string>(name: string, table: Record<K, readonly [string, string]>) {
  const side = (index: 0 | 1) =>
    Object.fromEntries(
      Object.entries<readonly [string, string]>(table).map(([key, pair]) => [key, pair[index]]),
    );
  i18next.addResourceBundle('zh-CN', name, side(0));
  i18next.addResourceBundle('en', name, side(1));
  const say =
    (t: Translate): Say<K> =>
    (key, values) =>
      t(key, { ns: name, ...values });
  return {
    /** For components: speaks again when the language changes. */
    use(): Say<K> {
      const { t } = useTranslation();
      return say(t);
    },
    /** For code outside components. */
    say: say((key, options) => i18next.t(key, options)),
    has: (key: string): key is K => Object.hasOwn(table, key),
  };
}
