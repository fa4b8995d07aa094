import type { Buyer, DrawnOffer, Filling } from './drawn-offer.ts';
import { foretell } from './oracle.ts';
import { layOut } from './oracle-items.ts';

type Answer = Filling[string];

/** Whether rules refuse something with this answer that they do not refuse without it: then the form bars it. */
function isBarred(offer: DrawnOffer, buyer: Buyer, without: Filling, given: Filling): boolean {
  const before = new Set(foretell(offer, without, buyer).refusals);
  return foretell(offer, given, buyer).refusals.some((refusal) => !before.has(refusal));
}

function isShown(offer: DrawnOffer, filling: Filling, buyer: Buyer, slot: string): boolean {
  if (slot.includes('/documents/')) return foretell(offer, filling, buyer).documents.includes(slot);
  const { items, parts } = layOut(offer, filling, buyer.id);
  const around = slot.slice(0, slot.lastIndexOf('/'));
  const leaf = slot.slice(around.length + 1);
  const isPart = [...parts.values()].some((part) => part.slot === slot || (part.slot === around && part.chosen?.includes(leaf)));
  return isPart || items.some(({ path }) => path === around);
}

/** The answer as far as the form takes it now: of several options those that no rule bars. */
function taken(offer: DrawnOffer, buyer: Buyer, filling: Filling, [slot, answer]: readonly [string, Answer]): Answer | null {
  const group = [...offer.groups, ...offer.roles.flatMap(({ groups }) => groups)].find(({ id }) => slot.endsWith(`/groups/${id}`));
  if (group && typeof answer === 'object') {
    const now = filling[slot] ?? group.preset;
    const kept = (typeof now === 'object' && group.max > 1 ? now : []).filter((id) => answer.includes(id));
    let chosen: readonly string[] = kept;
    for (const id of answer) {
      const next = [...chosen, id];
      if (!chosen.includes(id) && !isBarred(offer, buyer, { ...filling, [slot]: chosen }, { ...filling, [slot]: next })) chosen = next;
    }
    return chosen;
  }
  if (typeof answer === 'object' || slot.includes('/documents/')) return answer;
  const { [slot]: before, ...others } = filling;
  return isBarred(offer, buyer, before === undefined ? filling : others, { ...filling, [slot]: answer }) ? null : answer;
}

const isSame = (left: Answer | null, right: Answer): boolean => JSON.stringify(left && asSet(left)) === JSON.stringify(asSet(right));
const asSet = (answer: Answer): Answer => (typeof answer === 'object' ? [...answer].sort() : answer);

/**
 * Whether somebody comes to this order by answering one slot after the other, where what is barred for now is tried again
 * later. Two choices that each ask for the other first can be allowed together and never be reached.
 */
export function canBeFilled(offer: DrawnOffer, target: Filling, buyer: Buyer): boolean {
  const open = new Map(Object.entries(target));
  let filling: Filling = {};
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const entry of open) {
      const [slot, answer] = entry;
      if (!isShown(offer, filling, buyer, slot)) continue;
      const part = taken(offer, buyer, filling, entry);
      if (part === null) continue;
      filling = { ...filling, [slot]: part };
      if (!isSame(part, answer)) continue;
      open.delete(slot);
      isMoving = true;
    }
  }
  return open.size === 0;
}
