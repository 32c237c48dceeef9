import type { Language } from '../../lib/i18n';

/** Working minutes as people say them: 1 小时 40 分; 1 h 40 min. The sign is left to the sentence. */
export function workingTime(minutes: number, language: Language): string {
  const whole = Math.floor(Math.abs(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const [h, m] = language === 'en' ? ['h', 'min'] : ['小时', '分'];
  const parts = [hours > 0 && `${hours} ${h}`, (rest > 0 || hours === 0) && `${rest} ${m}`];
  return parts.filter(Boolean).join(' ');
}
