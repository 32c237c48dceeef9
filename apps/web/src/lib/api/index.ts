export { api, download, picture, type ItemOf, type ListRoute } from './client';
export * from './contract';
export * from './problem';
export * from './queries';
export * from './session';
export * from './submission';
