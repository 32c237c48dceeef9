import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import jestConfig from '../../jest.config.js';

const options = jestConfig.projects[0].transform['^.+\\.ts$'][1];

export function resolve(specifier, context, next) {
  const lib = /^@taproot\/([^/]+)$/.exec(specifier)?.[1];
  if (lib) return next(new URL(`../../libs/${lib}/src/index.ts`, import.meta.url).href, context);
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), options);
  return { format: 'module', source: code, shortCircuit: true };
}
