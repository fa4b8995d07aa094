import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../testing/sample-document.ts';
import { offeringIn } from './draft-document.ts';
import { outlineOf } from './outline.ts';
import { partsBeside, roleOfLevel } from './parts-beside.ts';
import { rootPlace } from './place.ts';

const home = offeringIn(sampleDocument, 'home');
const rows = home ? outlineOf(sampleDocument, home) : [];

describe('partsBeside', () => {
  it('finds components and roles of the bundle, and nothing inside a role', () => {
    const beside = partsBeside(rows, rootPlace);
    expect(beside.length).toBeGreaterThan(1);
    expect(beside.every(({ kind, parent }) => (kind === 'component' || kind === 'role') && parent === rootPlace)).toBe(true);
  });

  it('finds in a role the role itself and its components', () => {
    expect(partsBeside(rows, '/roles/member').map(({ place }) => place)).toEqual(['/roles/member', '/roles/member/components/extra']);
    expect([roleOfLevel('/roles/member'), roleOfLevel(rootPlace)]).toEqual(['member', null]);
  });
});
