import { expand, expandMember, expandPart } from './expand.ts';
import { type Expansion, emptyRun } from './expansion.ts';
import { Findings } from './findings.ts';
import { type Item, type Part, placeInside } from './item.ts';
import { judgeRules } from './judge-rules.ts';
import type { Linked, LinkedRule } from './link.ts';
import { refusingRules, rulesReaching } from './reach.ts';
import type { Selections } from './request.ts';
import { isPartSeenBy } from './seen-parts.ts';
import { rulesInPlay } from './settled-rules.ts';

/** The part of a run that hangs on a slot: one component, one group or one membership of the root. */
type Spot = {
  readonly root: Item;
  readonly index: number;
  readonly part: Part;
  readonly member: Item | null;
  readonly path: string;
  readonly from: number;
  readonly to: number;
};

/** Where a slot is answered; null where the whole order may hang on it. */
function spotOf(run: Expansion, slot: string): Spot | null {
  const [root] = run.items;
  const [, list, id = '', key, inside] = slot.split('/');
  const index = root?.layout.partIndex.get(id) ?? -1;
  const part = root?.parts[index];
  if (!root || part?.layout.slot !== `/${list}/${id}`) return null;
  const { from, to } = part;
  if (part.layout.type !== 'role') return { root, index, part, member: null, path: part.layout.slot, from, to };
  const member = inside === undefined ? undefined : part.items.find(({ layout }) => layout.type === 'member' && layout.key === key);
  return member ? { root, index, part, member, path: member.layout.path, from: member.from, to: member.to } : null;
}

/** The part laid out again with other selections, in a run that holds nothing else. */
function layOut({ root, part, member }: Spot, fresh: Expansion): Part {
  const { layout } = part;
  if (layout.type !== 'role' || member?.layout.type !== 'member') return expandPart(fresh, layout, placeInside(root));
  const again = expandMember(fresh, layout, member.layout, placeInside(root));
  return { ...part, items: part.items.map((item) => (item === member ? again : item)) };
}

const isBefore = (spot: Spot) => (item: Item) => item.from < spot.from;
const isAfter = (spot: Spot) => (item: Item) => item.from >= spot.to;

const spliced = (spot: Spot, all: readonly Item[], fresh: readonly Item[]): Item[] => [
  ...all.filter(isBefore(spot)),
  ...fresh,
  ...all.filter(isAfter(spot)),
];

/**
 * The whole run with the fresh part in the place of the old one; everything else is the very same. Its items are put
 * together only if a rule counts them: of hundreds of trials in a large order hardly one does.
 */
function withFresh(run: Expansion, spot: Spot, fresh: Expansion): Expansion {
  const { path, from, to } = spot;
  const old = run.items.slice(from, to);
  const byNode = run.byNode.slice();
  for (const node of new Set([...old, ...fresh.items].map(({ layout }) => layout.nodeIndex)))
    byNode[node] = spliced(spot, run.byNode[node] ?? [], fresh.byNode[node] ?? []);
  let items: Item[] | null = null;
  return {
    ...fresh,
    get items() {
      items ??= [...run.items.slice(0, from), ...fresh.items, ...run.items.slice(to)];
      return items;
    },
    byNode,
    open: [...run.open.filter((open) => open.path !== path && !open.path.startsWith(`${path}/`)), ...fresh.open],
    installed: spliced(spot, run.installed, fresh.installed),
  };
}

/**
 * What rules refuse with other selections, given that they differ from the run's in this slot's part alone. Other parts
 * are not laid out again, and only rules that the part reaches are judged, inside it where they cannot see it from
 * outside: all else would come out as in any other trial of the same slot, and it is for comparing those alone.
 */
export function tryOut(linked: Linked, run: Expansion, slot: string, selections: Selections, at: number): Findings {
  const request = { ...run.request, selections };
  const spot = spotOf(run, slot);
  const rules = rulesInPlay(linked, spot ? rulesReaching(linked, spot.part.layout.node.id) : refusingRules(linked), run);
  if (rules.length === 0) return new Findings(run, { isTrial: true });
  if (!spot) {
    const findings = new Findings(expand(linked, request, run.facts), { isTrial: true });
    judgeRules(rules, findings, at);
    return findings;
  }
  const { root, index, part } = spot;
  const fresh = emptyRun(run.byNode.length, request, run.facts);
  const laidOut = layOut(spot, fresh);
  const findings = new Findings(withFresh(run, spot, fresh), { isTrial: true });
  // Items outside read their bundle, which is the very same: for as long as the trial takes it has the other part.
  root.parts[index] = laidOut;
  try {
    const { byNode, installed } = fresh;
    const region = { byNode, installed, isSeenBy: (rule: LinkedRule) => isPartSeenBy(rule, part.layout.node.id) };
    judgeRules(rules, findings, at, { region });
  } finally {
    root.parts[index] = part;
  }
  return findings;
}
