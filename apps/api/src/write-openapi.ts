import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastifyAdapter, loadConfig } from '@taproot/platform';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.js';

/** Writes the API's description to the file named; nothing is connected to. */
const config = loadConfig({
  DATABASE_URL: 'postgres://none',
  TAPROOT_SECRET: 'x'.repeat(32),
  LOG_LEVEL: 'silent',
});
const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), fastifyAdapter(config), {
  preview: true,
  logger: false,
});
app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
await writeFile(
  process.argv[2] ?? 'libs/api-client/openapi.json',
  `${JSON.stringify(openApiDocument(app), null, 2)}\n`,
);
