import type { Scalar } from '../../schemas/generated/definitions.ts';
import { checkItems } from './check-items.ts';
import type { ConfiguredItem, Judgement } from './configuration.ts';
import { type Expansion, expand, type Item, isItemLayout } from './expand.ts';
import { Findings } from './findings.ts';
import { judgeRules } from './judge-rules.ts';
import type { Linked } from './link.ts';
import { priceItems } from './price-items.ts';
import type { ConfigureRequest, ResolvedFacts } from './request.ts';

function characteristicsOf(item: Item): Record<string, Scalar> {
  const given: Record<string, Scalar> = {};
  if (!isItemLayout(item.layout)) return given;
  const { fields } = item.layout;
  for (let index = 0; index < fields.length; index++) {
    const value = item.values[index];
    const field = fields[index];
    if (field && value !== undefined) given[field.node.name] = value;
  }
  return given;
}

function describeItem(findings: Findings, item: Item): ConfiguredItem {
  const { layout } = item;
  const shared = {
    path: layout.path,
    parent: item.parent?.layout.path ?? null,
    action: item.action,
    quantity: item.quantity,
    holder: item.holder,
    characteristics: characteristicsOf(item),
    verdict: findings.verdictOf(item),
  };
  if (layout.type === 'member') {
    const bundle = item.bundle?.layout;
    const offering = bundle?.type === 'item' ? bundle.node.offering : '';
    return {
      ...shared,
      type: 'membership',
      idPath: layout.role.path,
      offering,
      specification: null,
      categories: [],
      name: layout.role.name,
      role: layout.role.id,
    };
  }
  const { node } = layout;
  return {
    ...shared,
    type: node.isBundle ? 'bundle' : 'product',
    idPath: node.path,
    offering: node.offering,
    specification: node.specification ?? null,
    categories: node.categories,
    name: node.name,
    ...(item.member?.layout.type === 'member' ? { role: item.member.layout.role.id } : {}),
  };
}

/** Judges what has been laid out already; the form's what-if questions share the walk. */
export function judgeExpansion(linked: Linked, run: Expansion): Judgement {
  const findings = new Findings(run);
  const at = Date.parse(run.request.at);
  checkItems(linked, findings, at);
  const outcomes = judgeRules(linked, findings, at);
  const price = priceItems(linked, findings, at);
  return {
    program: linked.program.hash,
    items: run.items.map((item) => describeItem(findings, item)),
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
}

/**
 * Checks, judges and prices a request (`configure` without the form): every rule in every place, every verdict allowed,
 * refused or open, every cent with its source. Pure and total: bad input becomes issues.
 */
export const judge = (linked: Linked, request: ConfigureRequest, facts: ResolvedFacts): Judgement =>
  judgeExpansion(linked, expand(linked.root, request, facts));
