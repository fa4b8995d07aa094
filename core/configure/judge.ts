import type { Scalar } from '../../schemas/generated/definitions.ts';
import { checkAppointment } from './appointment.ts';
import type { Changes, Configured } from './changes.ts';
import { checkHours } from './check-hours.ts';
import { checkItems } from './check-items.ts';
import { expand } from './expand.ts';
import type { Expansion } from './expansion.ts';
import { Findings, refusal } from './findings.ts';
import { type Item, isItemLayout } from './item.ts';
import { judgeRules } from './judge-rules.ts';
import type { ConfiguredItem, Judgement } from './judgement.ts';
import type { Linked } from './link.ts';
import { priceItems } from './price-items.ts';
import type { ConfigureRequest, ResolvedFacts } from './request.ts';

/** Given characteristics by name; a node's complete template is cloned where every value is given, which is the usual case. */
function characteristicsOf(item: Item): Record<string, Scalar> {
  if (!isItemLayout(item.layout)) return {};
  const { fields, template } = item.layout;
  const given: Record<string, Scalar> = item.values.includes(undefined) ? {} : { ...template };
  for (let index = 0; index < fields.length; index++) {
    const value = item.values[index];
    const field = fields[index];
    if (field && value !== undefined) given[field.node.name] = value;
  }
  return given;
}

/** Written out member by member: spreading shared parts together took most of the time of a judgement. */
function describeItem(findings: Findings, item: Item): ConfiguredItem {
  const { layout } = item;
  const isMember = layout.type === 'member';
  const member = item.member?.layout;
  const bundle = isMember ? item.bundle?.layout : layout;
  const described: ConfiguredItem = {
    path: layout.path,
    idPath: isMember ? layout.role.path : layout.node.path,
    parent: item.parent ? item.parent.layout.path : null,
    type: isMember ? 'membership' : layout.node.isBundle ? 'bundle' : 'product',
    offering: bundle?.type === 'item' ? bundle.node.offering : '',
    specification: isMember ? null : (layout.node.specification ?? null),
    categories: isMember ? noCategories : layout.node.categories,
    name: isMember ? layout.role.name : layout.node.name,
    role: member?.type === 'member' ? member.role.id : null,
    action: item.action,
    quantity: item.quantity,
    holder: item.holder,
    characteristics: characteristicsOf(item),
    verdict: findings.verdictOf(item),
  };
  return item.installed ? { ...described, installed: item.installed.id } : described;
}

const noCategories: readonly string[] = [];

/** What is said of every item, the very same of those that nothing happened to. */
function describeItems(findings: Findings, changes: Changes | undefined): ConfiguredItem[] {
  return findings.run.items.map((item) => {
    const last = changes?.itemBefore(item);
    return last?.verdict === findings.verdictOf(item) ? last : describeItem(findings, item);
  });
}

/** Judges what has been laid out already; the form's what-if questions share the walk. */
export function judgeExpansion(linked: Linked, run: Expansion, changes?: Changes): Configured['judgement'] {
  const findings = new Findings(run);
  const at = Date.parse(run.request.at);
  const closed = checkHours(run.facts.desk, run.request.at);
  if (closed) findings.block(run.items[0] ?? null, refusal('market', closed.code, '', { params: closed.params }));
  checkItems(linked, findings, at, changes);
  const appointment = checkAppointment(findings);
  const outcomes = judgeRules(linked.rules, findings, at, { changes });
  const price = priceItems(linked, findings, at, changes);
  const judgement = {
    program: linked.program.hash,
    items: describeItems(findings, changes),
    outcomes,
    issues: run.issues,
    blockers: findings.blockers,
    documents: findings.documents,
    approvals: findings.approvals,
    warnings: findings.warnings,
    pendingChecks: findings.pendingChecks,
    proposals: findings.proposals,
    verdict: findings.verdict,
    price,
  };
  return appointment ? { ...judgement, appointment } : judgement;
}

/**
 * Checks, judges and prices a request (`configure` without the form): every rule in every place, every verdict allowed,
 * refused or open, every cent with its source. Pure and total: bad input becomes issues.
 */
export const judge = (linked: Linked, request: ConfigureRequest, facts: ResolvedFacts): Judgement =>
  judgeExpansion(linked, expand(linked, request, facts));
