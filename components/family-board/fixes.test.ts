import { describe, expect, it } from 'vitest';
import type { Availability, FormSlot } from '../../core/configure/index.ts';
import { characteristic, text } from '../../core/testing/build-definitions.ts';
import { fixesOf } from './fixes.ts';

const available: Availability = { status: 'available', reasons: [] };
const refused: Availability = { status: 'unavailable', reasons: [{ code: 'rule-rejects', params: {} }] };

const city = (value: string, choices: Readonly<Record<string, Availability>>): FormSlot => ({
  id: '/roles/member/a/item/city',
  name: text('city'),
  required: true,
  isAnswered: true,
  issues: [],
  type: 'field',
  characteristic: characteristic({ enum: Object.keys(choices) }),
  value,
  choices: Object.entries(choices).map(([key, availability]) => ({ value: key, label: text(key), availability })),
});

describe('fixesOf', () => {
  it('proposes what is possible where what is chosen is not', () => {
    const fixes = fixesOf([city('y', { x: available, y: refused, z: refused })]);
    expect(fixes.map(({ changes, to }) => [changes, to?.en])).toEqual([[{ '/roles/member/a/item/city': 'x' }, 'x']]);
  });

  it('proposes nothing where the choice is not the cause, or nothing else is possible', () => {
    expect(fixesOf([city('x', { x: available, y: available })])).toEqual([]);
    expect(fixesOf([city('y', { x: refused, y: refused })])).toEqual([]);
  });

  it('proposes a few and leaves long lists to be opened', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`c${index}`, available]));
    expect(fixesOf([city('y', { ...many, y: refused })])).toHaveLength(3);
  });
});
