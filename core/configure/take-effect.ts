import type { DocumentEffect } from '../../schemas/generated/definitions.ts';
import { presenceOf } from './effect-target.ts';
import { type Findings, opening, refusal } from './findings.ts';
import { inclusionOf } from './inclusion.ts';
import type { Item } from './item.ts';
import type { LinkedRule } from './link.ts';
import type { Scope } from './scope.ts';
import { characteristicAt } from './slot-of-fact.ts';

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

/** What follows where a rule applies: a refusal, a question, a paper, a proposal. */
export function takeEffect(findings: Findings, rule: LinkedRule, scope: Scope): void {
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
      if (presence.isPresent) return;
      findings.block(item, (presence.isOpen ? opening : refusal)('rule', 'rule-requires', presence.slot, because));
      const inclusion = findings.isTrial ? null : inclusionOf(effect.target, scope);
      if (inclusion) findings.propose({ slot: inclusion.slot, value: inclusion.value, brings: inclusion.brings, ...because });
      return;
    }
    case 'exclude': {
      const presence = presenceOf(effect.target, scope);
      if (presence.isPresent) findings.block(item, refusal('rule', 'rule-excludes', presence.slot, because));
      return;
    }
    case 'include': {
      const inclusion = presenceOf(effect.target, scope).isPresent ? null : inclusionOf(effect.target, scope);
      // What is not required is not proposed in the place of what somebody chose.
      if (!inclusion || (inclusion.replaces && inclusion.slot in scope.run.request.selections)) return;
      findings.propose({ slot: inclusion.slot, value: inclusion.value, brings: inclusion.brings, ...because });
      return;
    }
    case 'set': {
      const target = characteristicAt(effect.target, scope);
      if (target && target.value !== effect.value && !(target.slot in scope.run.request.selections))
        findings.propose({ slot: target.slot, value: effect.value, ...because });
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
