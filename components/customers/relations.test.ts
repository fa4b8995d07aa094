import { describe, expect, it } from 'vitest';
import { relationsOf } from './relations.ts';

describe('how somebody may belong', () => {
  it('asks first for the head of a household and the contact of an organisation', () => {
    expect(relationsOf({ class: 'family', members: [] })[0]).toBe('head');
    expect(relationsOf({ class: 'enterprise', members: [{ relation: 'employee' }] })[0]).toBe('contact');
  });

  it('asks for an ordinary one where that is there, and forgets none', () => {
    expect(relationsOf({ class: 'family', members: [{ relation: 'head' }] })).toEqual([
      'member',
      'head',
      'spouse',
      'child',
      'parent',
      'other',
    ]);
    expect(relationsOf({ class: 'enterprise', members: [{ relation: 'contact' }] })).toEqual(['employee', 'contact', 'member', 'other']);
  });
});
