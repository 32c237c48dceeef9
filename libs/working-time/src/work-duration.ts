const LONGEST = 60_000;

/** `PT4H`, `PT90M`, `PT1H30M` of working time as minutes: 1 to 60,000 (some 140 working days); undefined for others. */
export function parseDuration(text: string): number | undefined {
  const parts = /^PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?$/.exec(text);
  if (!parts) return undefined;
  const minutes = Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
  return minutes >= 1 && minutes <= LONGEST ? minutes : undefined;
}
