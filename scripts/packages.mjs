/** Packages of a clone, for `npm start` and `npm test`: whether they are there, and how they come. Nothing but Node is used. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '..', 'node_modules');
const lock = join(import.meta.dirname, '..', 'package-lock.json');
/** Written last by npm, so that an install that was broken off is not taken for one. */
const marker = join(modules, '.package-lock.json');

/** `npm ci` refuses a lock that was written where optional packages of other platforms are not to be had. */
export const installPackages = ['install', '--no-audit', '--no-fund'];

export const hasPackages = () => existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs;

/**
 * SQLite is fetched ready-made or, where nothing can be fetched, compiled: a minute on one core, in which all that needs no store can
 * go on.
 */
export const buildDatabase = ['rebuild', 'better-sqlite3', 'esbuild'];

export const hasDatabase = () => existsSync(join(modules, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node'));
