import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError, readEnv } from './env.ts';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'offerwright-env-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));
const read = (variables: Record<string, string>) => readEnv({ dataFolder }, variables as unknown as NodeJS.ProcessEnv);

describe('the configuration', () => {
  it('generates a secret once for a demonstration, for its owner only', () => {
    const first = read({});
    expect(read({}).secret).toBe(first.secret);
    expect(readFileSync(join(dataFolder, 'secret'), 'utf8').trim()).toBe(first.secret);
    expect(statSync(join(dataFolder, 'secret')).mode & 0o077).toBe(0);
  });

  it('refuses production without a secret of its own, and says what to set', () => {
    expect(() => read({ OFFERWRIGHT_ENV: 'production', OFFERWRIGHT_URL: 'https://offers.example' })).toThrow(/OFFERWRIGHT_SECRET/);
    expect(() => read({ OFFERWRIGHT_ENV: 'production', OFFERWRIGHT_SECRET: 'x'.repeat(40) })).toThrow(/OFFERWRIGHT_URL/);
    const env = read({ OFFERWRIGHT_ENV: 'production', OFFERWRIGHT_SECRET: 'x'.repeat(40), OFFERWRIGHT_URL: 'https://offers.example' });
    expect(env.isProduction).toBe(true);
  });

  it('samples fifty lines of a large order for the second judge unless told otherwise', () => {
    expect(read({}).linesJudgedAgain).toBe(50);
    expect(read({ OFFERWRIGHT_SECOND_JUDGE_LINES: '200' }).linesJudgedAgain).toBe(200);
    expect(() => read({ OFFERWRIGHT_SECOND_JUDGE_LINES: 'all' })).toThrow(/OFFERWRIGHT_SECOND_JUDGE_LINES/);
  });

  it('lets metrics be read on this machine alone unless a token is set, which is not too short', () => {
    expect(read({}).metricsToken).toBeNull();
    expect(read({ OFFERWRIGHT_METRICS_TOKEN: 'sixteen letters.' }).metricsToken).toBe('sixteen letters.');
    expect(() => read({ OFFERWRIGHT_METRICS_TOKEN: '' })).toThrow(/OFFERWRIGHT_METRICS_TOKEN/);
  });

  it('refuses a short secret and a port that is none', () => {
    expect(() => read({ OFFERWRIGHT_SECRET: 'short' })).toThrow(ConfigurationError);
    expect(() => read({ PORT: 'http' })).toThrow(/PORT/);
  });
});
