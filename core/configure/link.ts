import type { Charge, OneTimeCharge, RecurringCharge, ValidFor } from '../../schemas/generated/definitions.ts';
import type { AlterationNode, ItemNode, Program, ProgramRule, RoleNode, TariffNode } from '../compile/index.ts';
import { walkNodes } from '../compile/index.ts';
import { type Micro, parseMoney } from '../kernel/money.ts';
import { type CompiledCondition, compileCondition, type NamedConditions } from '../rules/index.ts';
import { type AmountAnswer, compileAmount, settlementOf } from '../tariff/index.ts';
import { bindFact, countRoles, type Scope } from './bind-fact.ts';
import { type ItemLayout, itemLayout, type LayoutContext } from './layout.ts';

/** Half-open interval in epoch milliseconds. */
export type Interval = { readonly start: number; readonly end: number };

export type LinkedRule = {
  readonly rule: ProgramRule;
  readonly condition: CompiledCondition<Scope>;
  readonly validFor: Interval;
  readonly nodes: readonly number[];
  /** Node index of the bundle that the rule reads; -1: the nearest around the item. */
  readonly scope: number;
};

export type PricedCharge = OneTimeCharge | RecurringCharge;
export type LinkedCharge = {
  readonly charge: PricedCharge;
  readonly amount: (scope: Scope) => AmountAnswer;
  /** The amount where it hangs on nothing, else null. */
  readonly fixed: Micro | null;
};
export type LinkedTariff = {
  readonly tariff: TariffNode;
  readonly validFor: Interval;
  readonly when: CompiledCondition<Scope> | null;
  readonly scope: number;
  readonly priced: readonly LinkedCharge[];
  readonly declared: readonly Charge[];
};

export type LinkedAlteration = {
  readonly alteration: AlterationNode;
  readonly validFor: Interval;
  readonly when: CompiledCondition<Scope> | null;
  readonly value: (scope: Scope) => AmountAnswer;
  readonly targets: readonly { readonly nodes: readonly number[]; readonly charge: string }[];
};

/** A program with closures in place of conditions and amounts. Made once a program, kept by its hash. */
export type Linked = {
  readonly program: Program;
  readonly root: ItemLayout;
  readonly rules: readonly LinkedRule[];
  /** By node index. */
  readonly tariffs: readonly (readonly LinkedTariff[])[];
  readonly alterations: readonly (readonly LinkedAlteration[])[];
  readonly validFor: readonly Interval[];
  /** Node indexes of offerings that fill a role, with all below them: their market is the role's to say. */
  readonly fillers: ReadonlySet<number>;
};

const intervalOf = (validFor: ValidFor): Interval => ({
  start: validFor.start ? Date.parse(validFor.start) : Number.NEGATIVE_INFINITY,
  end: validFor.end ? Date.parse(validFor.end) : Number.POSITIVE_INFINITY,
});

export const isWithin = (interval: Interval, at: number): boolean => interval.start <= at && at < interval.end;

type Nodes = {
  readonly list: readonly (ItemNode | RoleNode)[];
  readonly byPlace: ReadonlyMap<string, number[]>;
  /** What names in conditions stand for. */
  readonly named: NamedConditions;
};

const isItemNode = (node: ItemNode | RoleNode): node is ItemNode => 'offering' in node;

function listNodes({ root, conditions: named = {} }: Program): Nodes {
  const list: (ItemNode | RoleNode)[] = [];
  const byPlace = new Map<string, number[]>();
  const add = (node: ItemNode | RoleNode): void => {
    const index = list.push(node) - 1;
    const places = isItemNode(node) ? [node.path, `${node.path} ${node.offering}`] : [node.path, `${node.path} `];
    for (const place of places) byPlace.set(place, [...(byPlace.get(place) ?? []), index]);
  };
  walkNodes(root, { item: add, role: add });
  return { list, byPlace, named };
}

const nodesAt = (nodes: Nodes, path: string, offering: string | null): readonly number[] =>
  nodes.byPlace.get(`${path} ${offering ?? ''}`) ?? [];

const scopeIndex = (nodes: Nodes, path: string | null): number => {
  const [index = -1] =
    path === null
      ? []
      : (nodes.byPlace.get(path) ?? []).filter((candidate) => {
          const node = nodes.list[candidate];
          return node !== undefined && isItemNode(node) && node.isBundle;
        });
  return index;
};

function linkCharge(charge: PricedCharge): LinkedCharge {
  const parsed = typeof charge.amount === 'string' ? parseMoney(charge.amount) : null;
  return { charge, amount: compileAmount(charge.amount, bindFact, countRoles), fixed: parsed?.ok ? parsed.value : null };
}

function linkTariff(nodes: Nodes, tariff: TariffNode): LinkedTariff {
  return {
    tariff,
    validFor: intervalOf(tariff.validFor),
    when: tariff.when ? compileCondition(tariff.when, bindFact, nodes.named) : null,
    scope: scopeIndex(nodes, tariff.scope),
    priced: tariff.charges.flatMap((charge) => (charge.type === 'one-time' || charge.type === 'recurring' ? [linkCharge(charge)] : [])),
    declared: tariff.charges.filter((charge) => settlementOf(charge) === 'declared'),
  };
}

/** A role as target means its memberships and the products that fill them; a group means each of its options. */
function targetNodes(nodes: Nodes, path: string): number[] {
  return [...nodes.byPlace].flatMap(([place, indexes]) => {
    if (place === path || place === `${path}/item`) return indexes;
    const isOption =
      place.startsWith(`${path}/`) && path.includes('/groups/') && !place.slice(path.length + 1).includes('/') && !place.includes(' ');
    return isOption ? indexes : [];
  });
}

function linkAlteration(nodes: Nodes, alteration: AlterationNode): LinkedAlteration {
  return {
    alteration,
    validFor: intervalOf(alteration.validFor),
    when: alteration.when ? compileCondition(alteration.when, bindFact, nodes.named) : null,
    value: compileAmount(alteration.discount.value, bindFact, countRoles),
    targets: alteration.targets.map((target) => ({ nodes: targetNodes(nodes, target.path), charge: target.charge })),
  };
}

/** Makes the closures of a program (`model 30`). Pure; the result holds caches of slot ids, nothing of any order. */
export function link(program: Program): Linked {
  const nodes = listNodes(program);
  const nodeIndex = new Map(nodes.list.map((node, index) => [node, index]));
  const context: LayoutContext = { nodeIndex, checks: new Map(), shapes: new Map() };
  const fillers = new Set<number>();
  walkNodes(program.root, {
    role: (role) => {
      const standing = [...role.accepts, ...(role.existing ? [role.existing.item] : [])];
      for (const filler of standing) walkNodes(filler, { item: (node) => void fillers.add(nodeIndex.get(node) ?? -1) });
    },
  });
  return {
    program,
    root: itemLayout(context, program.root, ''),
    rules: program.rules.map((rule) => ({
      rule,
      condition: compileCondition(rule.when, bindFact, nodes.named),
      validFor: intervalOf(rule.validFor),
      nodes: rule.on.flatMap(({ path, offering }) => nodesAt(nodes, path, offering)),
      scope: scopeIndex(nodes, rule.scope),
    })),
    tariffs: nodes.list.map((node) => node.tariffs.map((tariff) => linkTariff(nodes, tariff))),
    alterations: nodes.list.map((node) =>
      isItemNode(node) ? node.alterations.map((alteration) => linkAlteration(nodes, alteration)) : [],
    ),
    validFor: nodes.list.map((node) => intervalOf(isItemNode(node) ? node.validFor : {})),
    fillers,
  };
}
