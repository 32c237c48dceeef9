/**
 * Unpacks the Chromium of @sparticuz/chromium into a folder: `node unpack-chromium.mjs <folder>`.
 * A process of its own, because the package unpacks into the temporary folder of its process, under fixed names,
 * and brings the libraries that a bare machine lacks only where it takes itself to be in the cloud.
 */
import { access, mkdir, rename, rm } from 'node:fs/promises';

const [folder] = process.argv.slice(2);
const unfinished = `${folder}.${process.pid}`;
await mkdir(unfinished, { recursive: true });
process.env.TMPDIR = unfinished;
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
// Whole or not at all; when two came at once, the first stays.
await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
await access(`${folder}/chromium`);
