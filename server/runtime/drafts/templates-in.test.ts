import { expect, it } from 'vitest';
import { category } from '../../../core/testing/build-definitions.ts';
import { templatesIn } from './templates-in.ts';

const readable = { source: 'category/all.json', json: category('all') };

it('reads the folder once, leaves out what is no definition and tells of it', async () => {
  const told: unknown[] = [];
  let reads = 0;
  const templates = templatesIn(
    async () => {
      reads += 1;
      return {
        documents: [readable, { source: 'offering/x.json', json: { kind: 'offering' } }],
        issues: [{ source: 'broken.json', code: 'not-json', path: '', severity: 'error', params: {} }],
      };
    },
    (name, details) => told.push([name, details]),
  );
  expect(await templates()).toEqual([readable.json]);
  expect(await templates()).toEqual([readable.json]);
  expect(reads).toBe(1);
  expect(told).toEqual([
    ['template-unreadable', { source: 'broken.json' }],
    ['template-unreadable', { source: 'offering/x.json' }],
  ]);
});

it('tries again after a folder could not be read', async () => {
  let reads = 0;
  const templates = templatesIn(
    async () => {
      reads += 1;
      if (reads === 1) throw new Error('no such folder');
      return { documents: [readable], issues: [] };
    },
    () => undefined,
  );
  await expect(templates()).rejects.toThrow('no such folder');
  expect(await templates()).toEqual([readable.json]);
});
