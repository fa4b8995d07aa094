import { compile } from '../../../core/compile/index.ts';
import { type Judgement, judge, link, type Selections, trialFacts } from '../../../core/configure/index.ts';
import { readWorkspace } from '../../../core/definition/index.ts';
import { hasErrors } from '../../../core/kernel/issue.ts';
import type { CustomerClass } from '../../../schemas/generated/definitions.ts';
import type { TriedSale } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';
import { draftById } from './describe-draft.ts';
import { documentsOf, overlay } from './overlay-draft.ts';

export type SaleToTry = {
  readonly draft: string;
  readonly offering: string;
  readonly selections: Selections;
  readonly customerClass: CustomerClass;
  readonly channel: string;
  readonly region: string;
};

const customerId = 'trial';

const told = ({ verdict, blockers, price, items, documents, approvals }: Judgement) => ({
  verdict,
  blockers,
  totals: price.totals,
  items: items.length,
  papers: documents.length,
  approvals: approvals.length,
});

/**
 * Sells an offering of a draft for trial: judged as at submission, by both judges, with the draft's definitions as they are
 * saved. Nothing is written, whatever it comes to.
 */
export async function trySale(runtime: Runtime, sale: SaleToTry): Promise<TriedSale> {
  const draft = await draftById(runtime, sale.draft);
  const { workspace, issues } = readWorkspace(documentsOf(overlay((await runtime.shelf.workspace(draft.base)).definitions, draft.changes)));
  const compiled = compile(workspace, sale.offering);
  if (!compiled.ok) return { type: 'not-sellable', issues: hasErrors(issues) ? issues : compiled.error };
  const customer = { id: customerId, class: sale.customerClass };
  const { selections, channel, region } = sale;
  const [at, facts, program] = [runtime.now(), trialFacts(customer), compiled.value];
  const judgement = judge(link(program), { action: 'add', customer, channel, region, at, selections }, facts);
  const second = await runtime.jobs.judgeAgain({
    release: draft.base,
    order: { customer, channel, region, roots: [{ key: '1', offering: sale.offering, program: program.hash, selections }] },
    programs: { '1': { pinned: program, live: null } },
    specifications: Object.fromEntries(workspace.all('specification').map(({ id, characteristics }) => [id, characteristics])),
    facts,
    at,
  });
  return { type: 'judged', ...told(judgement), secondJudge: { judged: second.judged, differences: second.differences.length } };
}
