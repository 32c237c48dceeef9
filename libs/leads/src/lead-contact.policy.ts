/** The first three and the last four digits stay where there are enough to hide: 138****0001. */
export function maskedPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '').length;
  let nth = 0;
  return phone.replaceAll(/[\p{N}\p{L}]/gu, (character) => {
    nth += /\d/.test(character) ? 1 : 0;
    return digits > 9 && /\d/.test(character) && (nth <= 3 || nth > digits - 4) ? character : '*';
  });
}
