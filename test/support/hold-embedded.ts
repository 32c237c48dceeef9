/** Starts the embedded server for a test, prints its address, and holds it until standard input ends. */
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded/embedded-postgres.js';
import { StartError } from '../../libs/platform/src/embedded/start-error.js';

const [stateDir = ''] = process.argv.slice(2);
try {
  const server = await startEmbeddedPostgres({ stateDir, log: (line) => console.error(line) });
  console.log(server.url);
  process.stdin.resume().once('end', () => void server.stop());
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
