import { endOnSignal, loadConfig } from '@taproot/platform';
import { startApi } from './api.js';

const api = await startApi(loadConfig(process.env));
console.log(`Taproot API on ${api.url}`);
endOnSignal(() => api.close());
