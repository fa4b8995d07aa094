import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../../../messages/en/conditions.json';
import chinese from '../../../messages/zh-CN/conditions.json';
import { factRegistry } from './fact-registry.ts';

const declared = [...factRegistry.values()].flatMap(({ name, paths }) =>
  Object.entries(paths).map(([path, type]) => ({ name, path, type })),
);
const guide = readFileSync(new URL('../../../docs/guides/conditions.md', import.meta.url), 'utf8');

describe('the fact registry', () => {
  it.each(declared)('has words for $name.$path where rules are designed, in both languages', ({ name, path, type }) => {
    for (const { fact } of [english, chinese]) {
      expect(fact).toHaveProperty([name, path]);
      // Goods and channels are called what their definitions say.
      for (const value of type.domain ?? []) expect(fact.values).toHaveProperty([String(value)]);
    }
  });

  it.each(declared)('is written down in the guide: $name.$path', ({ name, path }) => {
    const fact = name === 'holder' ? 'customer' : name;
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${fact}\``));
    expect(row).toContain(`\`${path}\``);
  });
});
