import { describe, expect, it } from 'vitest';
import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { domainOfFact } from './domain-of-fact.ts';
import { offeringIn } from './draft-document.ts';
import { outlineOf } from './outline.ts';

const offering = offeringIn(sampleDocument, 'home');
if (!offering) throw new Error('The sample has a bundle');
const seen = { document: sampleDocument, offering, rows: outlineOf(sampleDocument, offering) };

describe('the domain of a fact', () => {
  it.each<[FactRef, boolean]>([
    [{ fact: 'customer', path: 'age' }, true],
    [{ fact: 'household', path: 'members' }, true],
    [{ fact: 'order', path: 'hour' }, true],
    [{ fact: 'order', path: 'items' }, true],
    [{ fact: 'items', params: { of: 'line-one' }, path: 'count' }, true],
    [{ fact: 'bundle', path: 'base.quantity' }, true],
    [{ fact: 'bundle', path: 'base.speed' }, true],
    [{ fact: 'customer', path: 'mobileSpend' }, false],
    [{ fact: 'customer', path: 'credit' }, false],
  ])('of %j has whole numbers only: %s', (ref, isWhole) => {
    expect(domainOfFact(seen, ref)).toMatchObject({ type: 'number', isWhole });
  });
});
