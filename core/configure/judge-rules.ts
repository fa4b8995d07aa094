import type { DocumentEffect, Effect, EffectTarget, FactRef, LocalizedText } from '../../schemas/generated/definitions.ts';
import { type CompiledCondition, type Explanation, type Truth, unknown } from '../rules/index.ts';
import { bindFact, type Scope } from './bind-fact.ts';
import type { FactRead, RuleOutcome } from './configuration.ts';
import { type Expansion, type Item, isItemLayout, type Part } from './expand.ts';
import { type Findings, opening, refusal } from './findings.ts';
import { matchesInstalled } from './installed.ts';
import type { ComponentLayout, GroupLayout, OptionLayout, RoleLayout } from './layout.ts';
import { isWithin, type Linked, type LinkedRule } from './link.ts';
import type { SlotValue } from './request.ts';
import { subjectOfFact } from './site.ts';
import { slotOfCharacteristic, slotOfFact } from './slot-of-fact.ts';

/** One rule judged in one place. The explanation is made when somebody asks. */
class Outcome implements RuleOutcome {
  readonly rule: string;
  readonly reason: LocalizedText;
  readonly effect: Effect;
  readonly item: string;
  readonly applies: Truth;
  readonly binds: 'pinned' | 'live';
  readonly deferrable: boolean;
  readonly #condition: CompiledCondition<Scope>;
  readonly #scope: Scope;

  constructor({ rule, condition }: LinkedRule, scope: Scope, applies: Truth) {
    this.rule = rule.key;
    this.reason = rule.reason;
    this.effect = rule.effect;
    this.item = rule.per === 'order' ? '' : scope.item.layout.path;
    this.applies = applies;
    this.binds = rule.binds;
    this.deferrable = rule.deferrable;
    this.#condition = condition;
    this.#scope = scope;
  }

  explain(): Explanation {
    return this.#condition.explain(this.#scope);
  }

  factsRead(): FactRead[] {
    return this.#condition.refs.map((ref) => ({ ref, value: bindFact(ref)(this.#scope) }));
  }
}

/** The bundle item whose parts a rule or tariff reads: the one it stands in, else the nearest. */
export function bundleInScope(item: Item, scope: number): Item | null {
  if (scope < 0) return item.bundle;
  for (let around: Item | null = item; around; around = around.parent) if (around.layout.nodeIndex === scope) return around;
  return item.bundle;
}

function isJudged(rule: LinkedRule, run: Expansion, at: number): boolean {
  const { customerClasses, channels } = rule.rule;
  if (customerClasses && !customerClasses.includes(run.request.customer.class)) return false;
  if (channels && !channels.includes(run.request.channel)) return false;
  return isWithin(rule.validFor, at);
}

const isJudgedOn = (rule: LinkedRule, item: Item): boolean => {
  const { actions } = rule.rule;
  return actions ? actions.includes(item.action) : item.action !== 'noChange';
};

type PartTarget = {
  readonly layout: ComponentLayout | GroupLayout | RoleLayout;
  readonly option?: OptionLayout;
  readonly isPresent: boolean;
  readonly isOpen: boolean;
};

/** Finds a part by the ids of its path; inside a role it means the part of the judged member, else of any member. */
function targetIn(parts: readonly Part[], ids: readonly string[], own: Item | null): PartTarget | undefined {
  const [id, ...rest] = ids;
  const part = parts.find(({ layout }) => layout.node.id === id);
  if (!part) return undefined;
  const { layout } = part;
  if (layout.type === 'role' && rest.length > 0) {
    const members = own && part.items.includes(own) ? [own] : part.items;
    const inside = members.flatMap((member) => targetIn(member.parts, rest, own) ?? []);
    return inside.find((target) => target.isPresent) ?? inside[0] ?? { layout, isPresent: false, isOpen: false };
  }
  const [option] = rest;
  if (layout.type !== 'group' || option === undefined) {
    return { layout, isPresent: part.items.length > 0, isOpen: layout.type === 'group' && part.chosen === undefined };
  }
  const found = layout.byId.get(option);
  return {
    layout,
    ...(found ? { option: found } : {}),
    isPresent: part.chosen?.includes(option) ?? false,
    isOpen: part.chosen === undefined,
  };
}

const partTarget = (path: string, { bundle, item }: Scope): PartTarget | undefined =>
  bundle ? targetIn(bundle.parts, path.split('/').slice(2), item.member) : undefined;

type Presence = { readonly isPresent: boolean; readonly isOpen: boolean; readonly slot: string };

/** Whether the target of an effect is in the order, and where a person would put it in or take it out. */
function presenceOf(target: EffectTarget, scope: Scope): Presence {
  if ('path' in target) {
    const found = partTarget(target.path, scope);
    return found
      ? { isPresent: found.isPresent, isOpen: found.isOpen, slot: found.layout.slot }
      : { isPresent: false, isOpen: false, slot: '' };
  }
  const present = scope.run.items.find((item) => isItemLayout(item.layout) && item.layout.node.offering === target.offering);
  const open = scope.run.open.find((part) => part.brings.has(target.offering));
  return { isPresent: present !== undefined, isOpen: open !== undefined, slot: present?.layout.path ?? open?.slot ?? '' };
}

/** What a person would have to answer to bring in a part that a rule proposes; null where no single slot can. */
function inclusionOf(target: EffectTarget, scope: Scope): { readonly slot: string; readonly value: SlotValue } | null {
  if (!('path' in target)) return null;
  const found = partTarget(target.path, scope);
  if (!found || found.isPresent) return null;
  if (found.layout.type === 'component') return { slot: found.layout.slot, value: Math.max(1, found.layout.node.min) };
  if (found.layout.type === 'group' && found.option) return { slot: found.layout.slot, value: [found.option.node.id] };
  return null;
}

function requireDocument(findings: Findings, rule: LinkedRule, effect: DocumentEffect, item: Item): void {
  const { run } = findings;
  // A document belongs to a holder: the member's own where somebody else than the orderer holds the product. One asked
  // for once an order is the orderer's, whichever item made the rule apply.
  const isOfOrderer = rule.rule.per === 'order' || item.holder === run.request.customer.id;
  const member = isOfOrderer ? null : item.member;
  const holder = isOfOrderer ? run.request.customer.id : item.holder;
  const slot = `${member?.layout.path ?? ''}/documents/${effect.document}`;
  if (findings.documents.some((known) => known.slot === slot)) return;
  const seen = run.request.selections[slot] === true;
  const { key, reason } = rule.rule;
  findings.documents.push({ slot, document: effect.document, name: effect.name, holder, rule: key, reason, seen });
  if (!seen)
    findings.block(item, opening('document', 'document-missing', slot, { params: { document: effect.document }, reason, rule: key }));
}

function takeEffect(findings: Findings, rule: LinkedRule, scope: Scope): void {
  const { effect, key, reason } = rule.rule;
  const { item } = scope;
  const slot = item.layout.path;
  const because = { reason, rule: key };
  switch (effect.type) {
    case 'reject':
      findings.block(item, refusal('rule', 'rule-rejects', slot, because));
      return;
    case 'require': {
      const presence = presenceOf(effect.target, scope);
      if (!presence.isPresent) findings.block(item, (presence.isOpen ? opening : refusal)('rule', 'rule-requires', presence.slot, because));
      return;
    }
    case 'exclude': {
      const presence = presenceOf(effect.target, scope);
      if (presence.isPresent) findings.block(item, refusal('rule', 'rule-excludes', presence.slot, because));
      return;
    }
    case 'include': {
      const inclusion = inclusionOf(effect.target, scope);
      if (inclusion && !(inclusion.slot in scope.run.request.selections)) findings.proposals.push({ ...inclusion, ...because });
      return;
    }
    case 'set': {
      const target = slotOfCharacteristic(effect.target, scope);
      if (target !== undefined && !(target in scope.run.request.selections))
        findings.proposals.push({ slot: target, value: effect.value, ...because });
      return;
    }
    case 'document':
      requireDocument(findings, rule, effect, item);
      return;
    case 'approval':
      findings.approvals.push({ level: effect.level, ...because });
      findings.block(item, opening('approval', 'approval-needed', slot, { ...because, params: { level: effect.level } }));
      return;
    case 'warn':
      findings.warnings.push({ slot, reason, rule: key });
  }
}

/** The next question: the first fact of a deciding leaf that has no value, on either side of its comparison. */
function missingFact(rule: LinkedRule, scope: Scope): FactRef | undefined {
  const { leaves } = rule.condition.explain(scope);
  return leaves.find((leaf) => leaf.actual === unknown) ?? rule.condition.refs.find((ref) => bindFact(ref)(scope) === unknown);
}

/** A check waits for its fact (预受理), unless the channel takes only what can be judged now. */
function deferCheck(findings: Findings, rule: LinkedRule, scope: Scope): void {
  const { key, reason } = rule.rule;
  const missing = missingFact(rule, scope);
  const awaits = { fact: missing?.fact ?? '', path: missing?.path ?? '', subject: missing ? subjectOfFact(missing, scope) : '' };
  const { desk } = findings.run.facts;
  if (desk?.accepts?.preAcceptance === false) {
    findings.block(scope.item, opening('missing-fact', 'pre-acceptance-not-here', '', { params: { channel: desk.id }, reason, rule: key }));
    return;
  }
  const item = scope.item.layout.path;
  findings.pendingChecks.push({ key: `${key} ${item}`, rule: key, reason, item, awaits });
}

/** Unknown never counts as allowed: it stops the order, or waits as a pending check if the rule can be deferred. */
function leaveOpen(findings: Findings, rule: LinkedRule, scope: Scope): void {
  const { effect, key, reason, deferrable } = rule.rule;
  if (effect.type === 'warn') return;
  if (deferrable) {
    deferCheck(findings, rule, scope);
    return;
  }
  const missing = missingFact(rule, scope);
  const slot = missing ? slotOfFact(missing, scope) : undefined;
  const params = { fact: missing?.fact ?? '', path: missing?.path ?? '' };
  findings.block(
    scope.item,
    opening('missing-fact', slot === undefined ? 'fact-unknown' : 'answer-needed', slot ?? '', { params, reason, rule: key }),
  );
}

function judgeIn(findings: Findings, outcomes: RuleOutcome[], rule: LinkedRule, item: Item): void {
  const scope: Scope = { run: findings.run, item, bundle: bundleInScope(item, rule.scope) };
  const applies = rule.condition.test(scope);
  outcomes.push(new Outcome(rule, scope, applies));
  if (applies === 'yes') takeEffect(findings, rule, scope);
  else if (applies === 'unknown') leaveOpen(findings, rule, scope);
}

const noItems: readonly Item[] = [];

/** Where items stand: those of a whole run, or of the part of it that was tried out anew. */
type Places = Pick<Expansion, 'byNode' | 'installed'>;

/** A product that stays as it is may be judged by what it is, wherever it stands. */
const isNamed = (rule: LinkedRule, item: Item): boolean => {
  const { installed } = rule.rule;
  return installed !== undefined && item.installed !== null && matchesInstalled(installed, item.installed);
};

function judgeAt(findings: Findings, outcomes: RuleOutcome[], rule: LinkedRule, { byNode, installed }: Places): void {
  for (const node of rule.nodes) {
    for (const item of byNode[node] ?? noItems) if (isJudgedOn(rule, item)) judgeIn(findings, outcomes, rule, item);
  }
  for (const item of installed) if (isNamed(rule, item)) judgeIn(findings, outcomes, rule, item);
}

/** Once for each bundle that the rule stands in; a rule of its own once an order, on the first item it applies to. */
function judgeOnce(findings: Findings, outcomes: RuleOutcome[], rule: LinkedRule): void {
  const { byNode, installed } = findings.run;
  const judged: Item[] = [];
  for (const node of rule.nodes) {
    for (const item of byNode[node] ?? noItems) {
      if (!isJudgedOn(rule, item)) continue;
      judgePlace(findings, outcomes, rule, { item, judged });
      if (rule.scope < 0) return;
    }
  }
  for (const item of installed) {
    if (!isNamed(rule, item)) continue;
    judgePlace(findings, outcomes, rule, { item, judged });
    return;
  }
}

/** Every bundle once, however many of its items the rule is about. */
function judgePlace(
  findings: Findings,
  outcomes: RuleOutcome[],
  rule: LinkedRule,
  { item, judged }: { readonly item: Item; readonly judged: Item[] },
): void {
  const place = rule.scope < 0 ? item : bundleInScope(item, rule.scope);
  if (!place || judged.includes(place)) return;
  judged.push(place);
  judgeIn(findings, outcomes, rule, place);
}

/** What was tried out anew, and which rules look at it from outside. */
export type Region = Places & { readonly isSeenBy: (rule: LinkedRule) => boolean };

/**
 * Judges every rule in every place it applies to, and lets its effect take place (`model 22`). With a region: only in
 * the places where anything can come out differently.
 */
export function judgeRules(linked: Linked, findings: Findings, at: number, region?: Region): RuleOutcome[] {
  const outcomes: RuleOutcome[] = [];
  const { run } = findings;
  for (const rule of linked.rules) {
    if (!isJudged(rule, run, at)) continue;
    if (rule.rule.per === 'order') judgeOnce(findings, outcomes, rule);
    else judgeAt(findings, outcomes, rule, region && !region.isSeenBy(rule) ? region : run);
  }
  return outcomes;
}
