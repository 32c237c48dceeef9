import { english } from './english.js';
import { formal } from './formal.js';
import { plain } from './plain.js';
import { traps } from './traps.js';
import { tricky } from './tricky.js';
import { wechat } from './wechat.js';

export { heldOut } from './held-out.js';
export type { NoteCase } from './note-case.js';
export const tuned = [...formal, ...wechat, ...plain, ...tricky, ...traps, ...english];
