import { x } from '../../../test/x.js';
export const c = x;
