import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../core/testing/read-seeds.ts';
import { differences, type Recorded } from '../core/testing/recorded-outcomes.ts';

const recorded: Recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'recorded-outcomes.json'), 'utf8'));

describe('what the example catalogue comes to', () => {
  it('is what was recorded, or the change is recorded with it (npm run record:catalogue)', () => {
    expect(differences(readSeeds(), recorded)).toEqual([]);
  });
});
