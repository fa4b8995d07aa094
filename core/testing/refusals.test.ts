import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCharacteristic } from '../definition/index.ts';
import { badDefinitions, issuesOfDefinitions } from './bad-definitions.ts';
import { badRatings, issuesOf } from './bad-ratings.ts';
import { characteristic } from './build-definitions.ts';

const budget = 50;

/** The quickest of a few: what else the machine does is not the refusal's. */
function millisecondsOf(refuse: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const begun = performance.now();
      refuse();
      return performance.now() - begun;
    }),
  );
}

describe('a bad definition', () => {
  it.each(badDefinitions)('is refused at its place with its code: $name', ({ documents, issues }) => {
    expect(issuesOfDefinitions(documents)).toEqual(issues);
    expect(millisecondsOf(() => issuesOfDefinitions(documents))).toBeLessThan(budget);
  });

  it('may hold a pattern that other engines never end with: here its values are judged in time', () => {
    const check = compileCharacteristic(characteristic({ pattern: '^(a+)+$' }));
    const value = `${'a'.repeat(5_000)}!`;
    expect(check(value)).not.toBeNull();
    expect(millisecondsOf(() => check(value))).toBeLessThan(budget);
  });
});

describe('a bad usage record', () => {
  it.each(badRatings)('is refused in time: $name', (bad) => {
    expect(issuesOf(bad).map(({ code, path }) => `${code} ${path}`)).toEqual(bad.issues);
    expect(millisecondsOf(() => issuesOf(bad))).toBeLessThan(budget);
  });
});

describe('10 000 refusals', () => {
  it('leave the heap within 5 % of what it was', { timeout: 240_000 }, () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, 'refuse-many.ts'), '10000'],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const { refused, before, after } = JSON.parse(stdout);
    expect(refused).toBeGreaterThanOrEqual(10_000);
    expect(after / before).toBeLessThan(1.05);
  });
});
