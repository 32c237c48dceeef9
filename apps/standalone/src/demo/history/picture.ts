import { deflateSync } from 'node:zlib';
import type { Random } from './random.js';

const [WIDTH, HEIGHT] = [480, 320];

/** A small PNG: sky, ground, and the halls of a factory between them. */
export function drawPicture(random: Random): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  const horizon = random.int(190, 230);
  pixels.fill(1, horizon * WIDTH);
  for (let x = random.int(0, 40); x < WIDTH - 40; x += random.int(50, 110)) {
    const hall = { x, y: horizon - random.int(30, 110), width: random.int(40, 90), colour: random.int(2, 4) };
    fill(pixels, hall, horizon);
    for (let w = x + 8; w < x + hall.width - 8; w += 16)
      fill(pixels, { x: w, y: hall.y + 10, width: 8, colour: 5 }, hall.y + 22);
  }
  return png(pixels, palette(random));
}

function fill(
  pixels: Uint8Array,
  { x, y, width, colour }: { x: number; y: number; width: number; colour: number },
  bottom: number,
) {
  for (let row = y; row < bottom; row += 1)
    pixels.fill(colour, row * WIDTH + x, row * WIDTH + Math.min(WIDTH, x + width));
}

function palette(random: Random): Uint8Array {
  const tint = random.int(-18, 18);
  const colours = [
    [176 + tint, 203, 226],
    [142, 150 + tint, 132],
    [96, 112, 128 + tint],
    [152 + tint, 130, 112],
    [201, 201, 194],
    [238, 226, 160],
  ];
  return Uint8Array.from(colours.flat());
}

function png(pixels: Uint8Array, colours: Uint8Array): Uint8Array {
  const lines = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    lines.set(pixels.subarray(y * WIDTH, (y + 1) * WIDTH), y * (WIDTH + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 3], 8); // 8 bits a pixel, by palette
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** zlib's own crc32 came with Node 22. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
