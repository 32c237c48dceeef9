/** `node --import ./test/support/run-typescript.mjs some.ts`: runs the sources as jest does, without a build. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
