import { coerce } from 'semver';
export const d: unknown = coerce;
