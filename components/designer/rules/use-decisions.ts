'use client';
import { useMemo, useState } from 'react';
import { factRefKey, factRefsOf, findInWorkspace, writeOut } from '../../../core/definition/index.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';
import { compileCondition, type FactValue, type Truth, unknown } from '../../../core/rules/index.ts';
import type { Condition, ConditionReference, FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';
import { useFollowingDocument } from '../draft-context.tsx';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import { type Decision, decide } from '../model/deciding-leaves.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { createKeeper } from '../model/keep-same.ts';
import { chosenInOrder } from '../preview/order-choices.ts';
import { factOfPersona, type Persona, personas } from '../preview/personas.ts';
import { orderPins, useTryOut } from './use-try-out.tsx';

export type Decisions = { readonly facts: readonly FactRef[]; readonly of: ReadonlyMap<string, Decision> };

type Leaf = FactCondition | ConditionReference;
const isWhole = (condition: Condition): boolean => {
  if ('all' in condition) return condition.all.every(isWhole);
  if ('any' in condition) return condition.any.every(isWhole);
  return 'not' in condition ? isWhole(condition.not) : 'fact' in condition;
};

/** Somebody a condition is tried on, as comparisons read them. */
type Tried = (ref: FactRef, key: string) => FactValue;
/** Compiled once for all personas, and once as long as it is the same object: one key changes one comparison of many. */
const testOf = keptWith(
  (condition: Condition): ((tried: Tried) => Truth) =>
    compileCondition<Tried>(condition, (ref) => {
      const key = factRefKey(ref);
      return (tried) => tried(ref, key);
    }).test,
);

/** Each value is looked up once, however many comparisons ask for it. */
function lookedUpOnce(find: (ref: FactRef) => FactValue): Tried {
  const values = new Map<string, FactValue>();
  return (ref, key) => {
    const kept = values.get(key);
    if (kept !== undefined) return kept;
    const value = find(ref);
    values.set(key, value);
    return value;
  };
}

/** What a condition comes to for every persona, judged by the very functions that judge orders. */
export function useDecisions(condition: Condition): Decisions {
  const document = useFollowingDocument();
  const seen = useSeenFacts();
  const { pinsOf } = useTryOut();
  const [keepFacts] = useState(() => createKeeper(factRefKey));
  return useMemo(() => {
    const find = findInWorkspace(workspaceOfDocument(document));
    const valuesOf = (persona: Persona) =>
      lookedUpOnce((ref) => {
        const own = factOfPersona(persona, pinsOf(persona.id), ref);
        return own === unknown ? chosenInOrder(seen, pinsOf(orderPins), ref) : own;
      });
    // A name of nothing, or one that leads back to itself, comes to nothing.
    const test = (persona: Persona) => {
      const values = valuesOf(persona);
      return (leaf: Leaf): Truth => {
        const written = 'fact' in leaf ? leaf : writeOut(leaf, find);
        return isWhole(written) ? testOf(written)(values) : 'unknown';
      };
    };
    return {
      facts: keepFacts(factRefsOf(writeOut(condition, find))),
      of: new Map(personas.map((persona) => [persona.id, decide(condition, test(persona))])),
    };
  }, [condition, document, seen, pinsOf, keepFacts]);
}
