import { readFileSync } from 'node:fs';
import { time } from '../../working-time/src/index.js';
export const formula = [time, readFileSync];
