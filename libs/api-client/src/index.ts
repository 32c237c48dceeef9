/**
 * API client: the HTTP contract as types, generated from openapi.json (`npm run openapi`).
 * Depends on nothing; the page imports it and nothing else of the server.
 */
export type { components, operations, paths } from './generated/schema.js';
