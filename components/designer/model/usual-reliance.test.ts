import { expect, test } from 'vitest';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { usualReliance } from './usual-reliance.ts';

const workspace = readSeeds();
const inBundle = { bundle: 'td-netbook-bundle', role: null };
const terminal = { id: 'terminal', offering: 'td-netbook-terminal' };
const number = { id: 'number', offering: 'td-number' };

test('a card and a plan belong to the number beside them, as in most other bundles', () => {
  expect(usualReliance(workspace, { ...inBundle, beside: [terminal, number] }, ['usim-card'])).toBe('number');
  expect(usualReliance(workspace, { ...inBundle, beside: [terminal, number] }, ['td-data-50', 'td-data-100'])).toBe('number');
});

test('in a role a card belongs to whoever fills it', () => {
  expect(usualReliance(workspace, { bundle: 'mobile-home-2009', role: 'member', beside: [] }, ['usim-card'])).toBe('member');
});

test('nothing is proposed where two fit, none does, or most parts like it rely on nothing', () => {
  const two = [number, { id: 'second', offering: 'td-number' }];
  expect(usualReliance(workspace, { ...inBundle, beside: two }, ['usim-card'])).toBeNull();
  expect(usualReliance(workspace, { ...inBundle, beside: [terminal] }, ['usim-card'])).toBeNull();
  expect(usualReliance(workspace, { ...inBundle, beside: [number] }, ['td-netbook-terminal'])).toBeNull();
  expect(usualReliance(workspace, { ...inBundle, beside: [number] }, ['no-such-offering'])).toBeNull();
  expect(usualReliance(workspace, { ...inBundle, beside: [number] }, [])).toBeNull();
});
