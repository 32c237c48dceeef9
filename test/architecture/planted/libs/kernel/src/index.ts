import { platform } from '../../platform/src/index.js';
export const kernel = platform;
