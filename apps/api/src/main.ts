import { loadConfig } from '@taproot/platform';
import { startApi } from './api.js';

const api = await startApi(loadConfig(process.env));
console.log(`Taproot API on ${api.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void api.close());
