import { it } from '@jest/globals';
it.only('runs alone', () => {});
