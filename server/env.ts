import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The only reader of process.env. */
export type Env = {
  readonly isProduction: boolean;
  /** True when Next serves from source. */
  readonly isDevelopment: boolean;
  readonly port: number;
  /** Address under which people open the workbench. */
  readonly url: string;
  readonly dataFolder: string;
  /** Signs sessions and seals personal data. */
  readonly secret: string;
  readonly logLevel: string;
  /** Lines of an order that the second judge judges again; larger orders are sampled. */
  readonly linesJudgedAgain: number;
  /** Whoever has it may read `/metrics`; null: only this machine. */
  readonly metricsToken: string | null;
};

/** A configuration that must not start; the message says what to set. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const shortestSecret = 32;
const secretFile = 'secret';

/** Generated once for a demonstration, readable by its owner only. */
function generatedSecret(dataFolder: string): string {
  const path = join(dataFolder, secretFile);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}

function secretOf(variables: NodeJS.ProcessEnv, isProduction: boolean, dataFolder: string): string {
  const given = variables.OFFERWRIGHT_SECRET;
  if (given !== undefined && given.length < shortestSecret)
    throw new ConfigurationError(`OFFERWRIGHT_SECRET must have at least ${shortestSecret} characters.`);
  if (given !== undefined) return given;
  if (isProduction)
    throw new ConfigurationError(
      'OFFERWRIGHT_ENV is production: set OFFERWRIGHT_SECRET. A generated secret and demo sign-ins are for demonstrations only.',
    );
  return generatedSecret(dataFolder);
}

function linesJudgedAgainOf({ OFFERWRIGHT_SECOND_JUDGE_LINES: given = '50' }: NodeJS.ProcessEnv): number {
  const lines = Number(given);
  if (!Number.isInteger(lines) || lines < 1)
    throw new ConfigurationError(`OFFERWRIGHT_SECOND_JUDGE_LINES is no whole number above 0: ${given}`);
  return lines;
}

const shortestToken = 16;

function metricsTokenOf({ OFFERWRIGHT_METRICS_TOKEN: given }: NodeJS.ProcessEnv): string | null {
  if (given !== undefined && given.length < shortestToken)
    throw new ConfigurationError(`OFFERWRIGHT_METRICS_TOKEN must have at least ${shortestToken} characters.`);
  return given ?? null;
}

/** Reads the configuration and makes the data folder. Throws `ConfigurationError` for one that must not start. */
export function readEnv(overrides: { readonly dataFolder?: string } = {}, variables: NodeJS.ProcessEnv = process.env): Env {
  const isProduction = variables.OFFERWRIGHT_ENV === 'production';
  const port = Number(variables.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ConfigurationError(`PORT is no port: ${variables.PORT}`);
  const url = variables.OFFERWRIGHT_URL ?? `http://localhost:${port}`;
  const dataFolder = resolve(overrides.dataFolder ?? variables.OFFERWRIGHT_DATA ?? '.data');
  mkdirSync(dataFolder, { recursive: true });
  const secret = secretOf(variables, isProduction, dataFolder);
  if (isProduction && !variables.OFFERWRIGHT_URL)
    throw new ConfigurationError('OFFERWRIGHT_ENV is production: set OFFERWRIGHT_URL to the address people open.');
  return {
    isProduction,
    isDevelopment: variables.NODE_ENV === 'development',
    port,
    url,
    dataFolder,
    secret,
    logLevel: variables.LOG_LEVEL ?? 'info',
    linesJudgedAgain: linesJudgedAgainOf(variables),
    metricsToken: metricsTokenOf(variables),
  };
}

export const storeFile = (dataFolder: string): string => join(dataFolder, 'offerwright.sqlite');

/** What the terminal speaks, by the usual precedence. */
export const terminalLanguage = (variables: NodeJS.ProcessEnv = process.env): string | undefined =>
  variables.LC_ALL || variables.LC_MESSAGES || variables.LANG;
