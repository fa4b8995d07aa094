import type { FactParams } from '../../schemas/generated/definitions.ts';
import type { Issue } from '../kernel/issue.ts';
import type { FactValue } from '../rules/index.ts';
import type { Item } from './item.ts';
import type { LinkedRule } from './link.ts';
import type { ConfigureRequest, ResolvedFacts } from './request.ts';

/** `path`: of the group or membership that is open; `slot`: where that can be answered. */
export type Open = { readonly path: string; readonly slot: string; readonly brings: ReadonlySet<string> };

/** One walk over structure and selections. */
export type Expansion = {
  readonly request: ConfigureRequest;
  readonly facts: ResolvedFacts;
  /** Parents first; the root is the first. */
  readonly items: Item[];
  /** By node index. */
  readonly byNode: (Item[] | undefined)[];
  /** Groups nobody answered and memberships nobody filled: what they may bring is not known. */
  readonly open: Open[];
  /** The installed products that fill roles. */
  readonly installed: Item[];
  /** Counts made so far, by what is counted and around whom. */
  readonly counts: Map<FactParams, Map<Item | string, FactValue>>;
  readonly issues: Issue[];
  /** By item, how many price lines stand before its own. */
  readonly linesFrom: number[];
  /** Whether a rule is out of play by who orders and where alone: the same for every answer that they give. */
  readonly ruledOut: Map<LinkedRule, boolean>;
};

/** A run in which nothing stands yet; one place a node from the start, because an array that grows by gaps is slow. */
export const emptyRun = (
  nodes: number,
  request: ConfigureRequest,
  facts: ResolvedFacts,
  ruledOut = new Map<LinkedRule, boolean>(),
): Expansion => ({
  request,
  facts,
  items: [],
  byNode: new Array<Item[] | undefined>(nodes).fill(undefined),
  open: [],
  installed: [],
  counts: new Map(),
  issues: [],
  linesFrom: [],
  ruledOut,
});

/** Puts an item behind those that stand already. */
export function register(run: Expansion, item: Item): Item {
  item.from = run.items.length;
  item.to = run.items.push(item);
  const { nodeIndex } = item.layout;
  const siblings = run.byNode[nodeIndex];
  if (siblings) siblings.push(item);
  else run.byNode[nodeIndex] = [item];
  return item;
}
