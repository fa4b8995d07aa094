import { type Findings, opening } from './findings.ts';
import type { LinkedRule } from './link.ts';
import type { Scope } from './scope.ts';
import { subjectOfFact } from './site.ts';
import { slotOfFact } from './slot-of-fact.ts';

/** A check waits for its fact (预受理), unless the channel takes only what can be judged now. */
function deferCheck(findings: Findings, rule: LinkedRule, scope: Scope): void {
  const { key, reason } = rule.rule;
  const missing = rule.condition.asks(scope);
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
export function leaveOpen(findings: Findings, rule: LinkedRule, scope: Scope): void {
  const { effect, key, reason, deferrable } = rule.rule;
  if (effect.type === 'warn') return;
  if (deferrable) {
    deferCheck(findings, rule, scope);
    return;
  }
  const missing = rule.condition.asks(scope);
  const slot = missing ? slotOfFact(missing, scope) : undefined;
  const params = { fact: missing?.fact ?? '', path: missing?.path ?? '' };
  findings.block(
    scope.item,
    opening('missing-fact', slot === undefined ? 'fact-unknown' : 'answer-needed', slot ?? '', { params, reason, rule: key }),
  );
}
