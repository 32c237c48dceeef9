import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  resolve: {
    alias: [
      {
        find: /^@taproot\/([^/]+)$/,
        replacement: fileURLToPath(new URL('../../libs/$1/src/index.ts', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    manifest: 'manifest.json',
    rolldownOptions: {
      // Our libs only define; what the page does not use of them is left out.
      treeshake: { moduleSideEffects: (id) => !/[\\/]libs[\\/]/.test(id) },
      onLog(level, log, handle) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: { port: 5173, proxy: { '/api': api, '/health': api } },
});
