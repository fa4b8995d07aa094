import type { Truth } from '../rules/index.ts';
import type { Changes, Told } from './changes.ts';
import type { Expansion } from './expansion.ts';
import type { Findings } from './findings.ts';
import { matchesInstalled } from './installed.ts';
import type { Item } from './item.ts';
import { leaveOpen } from './leave-open.ts';
import { isWithin, type LinkedRule } from './link.ts';
import { Outcome } from './rule-outcome.ts';
import { bundleInScope, type Scope } from './scope.ts';
import { takeEffect } from './take-effect.ts';

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

/** What a rule comes to, place by place, behind the outcomes of those before it; `told`: how it came out, if that is known. */
type Telling = { readonly outcomes: Outcome[]; readonly from: number; readonly told: Told | undefined };

/** Null where nobody wants to know: a trial asks only for what is found. */
type Outcomes = Telling | null;

function tell({ outcomes, from, told }: Telling, rule: LinkedRule, scope: Scope): Truth {
  const before = told?.outcomes[outcomes.length - from];
  const applies = before ? before.applies : rule.condition.test(scope);
  outcomes.push(before && told?.isTheSame ? before.moveTo(scope) : new Outcome(rule, scope, applies));
  return applies;
}

function judgeIn(findings: Findings, outcomes: Outcomes, rule: LinkedRule, item: Item): void {
  const scope: Scope = { run: findings.run, item, bundle: bundleInScope(item, rule.scope) };
  const applies = outcomes ? tell(outcomes, rule, scope) : rule.condition.test(scope);
  if (applies === 'yes') takeEffect(findings, rule, scope);
  // A trial asks what would be refused, and nothing open is.
  else if (applies === 'unknown' && !findings.isTrial) leaveOpen(findings, rule, scope);
}

const noItems: readonly Item[] = [];

/** Where items stand: those of a whole run, or of the part of it that was tried out anew. */
type Places = Pick<Expansion, 'byNode' | 'installed'>;

/** A product that stays as it is may be judged by what it is, wherever it stands. */
const isNamed = (rule: LinkedRule, item: Item): boolean => {
  const { installed } = rule.rule;
  return installed !== undefined && item.installed !== null && matchesInstalled(installed, item.installed);
};

function judgeAt(findings: Findings, outcomes: Outcomes, rule: LinkedRule, { byNode, installed }: Places): void {
  for (const node of rule.nodes) {
    for (const item of byNode[node] ?? noItems) if (isJudgedOn(rule, item)) judgeIn(findings, outcomes, rule, item);
  }
  for (const item of installed) if (isNamed(rule, item)) judgeIn(findings, outcomes, rule, item);
}

/** Once for each bundle that the rule stands in; a rule of its own once an order, on the first item it applies to. */
function judgeOnce(findings: Findings, outcomes: Outcomes, rule: LinkedRule): void {
  const { byNode, installed } = findings.run;
  let judged: readonly Item[] = noItems;
  for (const node of rule.nodes) {
    for (const item of byNode[node] ?? noItems) {
      if (!isJudgedOn(rule, item)) continue;
      judged = judgePlace(findings, outcomes, rule, { item, judged });
      if (rule.scope < 0) return;
    }
  }
  for (const item of installed) {
    if (!isNamed(rule, item)) continue;
    judgePlace(findings, outcomes, rule, { item, judged });
    return;
  }
}

type Place = { readonly item: Item; readonly judged: readonly Item[] };

/** Every bundle once, however many of its items the rule is about. */
function judgePlace(findings: Findings, outcomes: Outcomes, rule: LinkedRule, { item, judged }: Place): readonly Item[] {
  const place = rule.scope < 0 ? item : bundleInScope(item, rule.scope);
  if (!place || judged.includes(place)) return judged;
  judgeIn(findings, outcomes, rule, place);
  return judged.length === 0 ? [place] : [...judged, place];
}

/** What was tried out anew, and which rules look at it from outside. */
export type Region = Places & { readonly isSeenBy: (rule: LinkedRule) => boolean };

/** Where to judge, and what need not be judged because it was. */
export type Judging = { readonly region?: Region; readonly changes?: Changes | undefined };

/**
 * Judges every rule in every place it applies to, and lets its effect take place (`model 22`). With a region: only in
 * the places where anything can come out differently. With changes: what cannot come out differently is told again.
 */
export function judgeRules(rules: readonly LinkedRule[], findings: Findings, at: number, { region, changes }: Judging = {}): Outcome[] {
  const outcomes: Outcome[] = [];
  const { run } = findings;
  for (const rule of rules) {
    if (!isJudged(rule, run, at)) continue;
    const told = changes?.toldOf(rule, run);
    if (told && changes?.isOver(told)) {
      outcomes.push(...told.outcomes);
      continue;
    }
    const telling = region ? null : { outcomes, from: outcomes.length, told };
    if (rule.rule.per === 'order') judgeOnce(findings, telling, rule);
    else judgeAt(findings, telling, rule, region && !region.isSeenBy(rule) ? region : run);
  }
  return outcomes;
}
