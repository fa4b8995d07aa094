'use client';
import { useMemo } from 'react';
import { factRefsOf, findInWorkspace, writeOut } from '../../../core/definition/index.ts';
import { compileCondition, type FactValue, type Truth, unknown } from '../../../core/rules/index.ts';
import type { Condition, ConditionReference, FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';
import { useDocument } from '../draft-context.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { type Decision, decide } from '../model/deciding-leaves.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
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

/** What a condition comes to for every persona, judged by the very functions that judge orders. */
export function useDecisions(condition: Condition): Decisions {
  const document = useDocument();
  const { offering, rows } = useOfferingEditor();
  const { pinsOf } = useTryOut();
  return useMemo(() => {
    const seen = { document, offering, rows };
    const find = findInWorkspace(workspaceOfDocument(document));
    const valueFor = (persona: Persona, ref: FactRef): FactValue => {
      const own = factOfPersona(persona, pinsOf(persona.id), ref);
      return own === unknown ? chosenInOrder(seen, pinsOf(orderPins), ref) : own;
    };
    // A name of nothing, or one that leads back to itself, comes to nothing.
    const test = (persona: Persona) => {
      const bind = (ref: FactRef) => () => valueFor(persona, ref);
      return (leaf: Leaf): Truth => {
        const written = writeOut(leaf, find);
        return isWhole(written) ? compileCondition(written, bind).test(null) : 'unknown';
      };
    };
    return {
      facts: factRefsOf(writeOut(condition, find)),
      of: new Map(personas.map((persona) => [persona.id, decide(condition, test(persona))])),
    };
  }, [condition, document, offering, rows, pinsOf]);
}
