import { loadConfig } from '@taproot/platform';
import { startWorker } from './worker.js';

const worker = await startWorker(loadConfig(process.env));
console.log('Taproot worker is running');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.close());
