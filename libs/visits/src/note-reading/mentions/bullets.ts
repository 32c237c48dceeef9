const BULLET =
  /^(?:\(?\d{1,2}[)、](?!\d)|\(?\d{1,2}\.(?![\d])|\(?[一二三四五六七八九十]{1,2}[)、.]|[-*•·▪●○◆▶→]+|[①-⑳]) ?/u;

/** Length of the list mark a line opens with: `1.`, `（二）`, `①`, `-`. `5.12` is a date, not a mark. */
export function findBullet(line: string): number {
  return BULLET.exec(line)?.[0].length ?? 0;
}
