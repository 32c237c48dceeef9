import { b } from '../../worker/src/b.js';
export const a = b;
