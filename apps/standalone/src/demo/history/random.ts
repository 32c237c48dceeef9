/** Numbers that are the same every time: sfc32, seeded by a text. */
export class Random {
  private readonly state: Int32Array;

  constructor(private readonly seed: string) {
    this.state = Int32Array.from([0x9e37, 0x79b9, 0x7f4a, 0x7c15], (salt) => hash(seed, salt));
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** A stream of its own: one more draw here moves nothing there. */
  stream(key: string | number): Random {
    return new Random(`${this.seed}/${key}`);
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    const s = this.state;
    const t = (s[0]! + s[1]! + s[3]!) | 0;
    s[3] = (s[3]! + 1) | 0;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = (s[2]! + (s[2]! << 3)) | 0;
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(this.int(0, left.length - 1), 1)[0]!);
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.int(0, 255));
  }
}

function hash(text: string, salt: number): number {
  let h = salt;
  for (const char of text) h = Math.imul(h ^ char.codePointAt(0)!, 0x5bd1e995) ^ (h >>> 13);
  return h;
}
