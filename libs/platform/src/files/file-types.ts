import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** What may be kept: papers, tables, pictures, sound of a meeting, plain text. */
const ACCEPTED =
  /^(image\/(jpeg|png|gif|webp|heic|heif|avif)|application\/pdf|application\/(zip|x-cfb)|application\/vnd\.(openxmlformats-officedocument|oasis\.opendocument)\..+|audio\/.+|video\/(mp4|quicktime)|text\/(plain|csv))$/;

/** The media type of a file by its content; undefined where it is none we keep. */
export async function contentType(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path);
  if (found) return ACCEPTED.test(found.mime) ? found.mime : undefined;
  return (await isText(path)) ? 'text/plain' : undefined;
}

async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    return !head.includes(0) && !looksLikeMarkup(head);
  } finally {
    await file.close();
  }
}

/** Whether a text begins as a web page does, or a picture that may hold scripts. */
export function looksLikeMarkup(head: Buffer): boolean {
  return /^\s*<(!doctype|html|svg|\?xml|script)/i.test(head.toString('latin1'));
}

/** A file name as it may be shown and sent: no folders, no control characters, at most 200 characters. */
export function safeName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replaceAll(/[\u0000-\u001F\u007F"<>|:*?]/g, '')
    .replace(/^\.+/, '')
    .trim();
  return clean.slice(-200) || 'file';
}
