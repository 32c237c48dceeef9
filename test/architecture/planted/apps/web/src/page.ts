import { visits } from '../../../libs/visits/src/index.js';
export const page = visits;
