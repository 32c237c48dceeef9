import { endOnSignal, loadConfig } from '@taproot/platform';
import { startWorker } from './worker.js';

const worker = await startWorker(loadConfig(process.env));
console.log('Taproot worker is running');
endOnSignal(() => worker.close());
