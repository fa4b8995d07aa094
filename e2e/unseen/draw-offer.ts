import type { CustomerClass } from '../../schemas/generated/definitions.ts';
import { canBeFilled } from './can-be-filled.ts';
import { drawFilling } from './draw-filling.ts';
import type { Draw } from './draw-product.ts';
import { drawValue, fieldsOf } from './draw-product.ts';
import { drawRule } from './draw-rules.ts';
import { drawStructure } from './draw-structure.ts';
import { drawTariffs } from './draw-tariffs.ts';
import { Words } from './draw-words.ts';
import type { Buyer, DrawnOffer, DrawnRule, DrawnUse, Filling } from './drawn-offer.ts';
import { foretell } from './oracle.ts';
import { Random } from './random.ts';

export type DrawnSale = {
  readonly offer: DrawnOffer;
  /** An order that every rule allows. */
  readonly allowed: Filling;
  /** The same but for one answer, and refused for it; null where no single answer does that. */
  readonly refused: { readonly slot: string; readonly value: Filling[string]; readonly filling: Filling } | null;
};

/** Every order that differs from this one in one answer. */
export function neighbours(random: Random, offer: DrawnOffer, filling: Filling): { slot: string; value: Filling[string] }[] {
  const found: { slot: string; value: Filling[string] }[] = [];
  const change = (slot: string, value: Filling[string]): void => {
    if (JSON.stringify(filling[slot]) !== JSON.stringify(value)) found.push({ slot, value });
  };
  const tryUse = (slot: string, use: DrawnUse): void => {
    if (use.min !== use.max) for (let quantity = use.min; quantity <= use.max; quantity++) change(slot, quantity);
    tryFields(`${slot}/1`, fieldsOf(use.product, use.narrowed));
  };
  const tryFields = (path: string, fields: ReturnType<typeof fieldsOf>): void => {
    for (const { name, shape } of fields) {
      const slot = `${path}/${name}`;
      if (shape.type === 'choice') for (const value of shape.values) change(slot, value);
      else if (shape.type === 'boolean') for (const value of [true, false]) change(slot, value);
      else if (shape.type !== 'text') for (let turn = 0; turn < 6; turn++) change(slot, drawValue(random, shape));
    }
  };
  if (offer.simple) tryFields('', offer.simple.fields);
  for (const component of offer.components) tryUse(`/components/${component.id}`, component);
  for (const group of offer.groups) {
    const slot = `/groups/${group.id}`;
    const sizes = group.max === 1 ? [1] : [1, 2];
    for (const size of sizes) {
      const options = group.options.filter(({ product }) => product.fields.every(({ required, preset }) => !required || preset !== null));
      if (size >= group.min && size <= group.max)
        for (const option of options)
          change(
            slot,
            random
              .sample(group.options, size - 1)
              .map(({ id }) => id)
              .filter((id) => id !== option.id)
              .concat(option.id),
          );
    }
    for (const option of group.options) tryUse(`${slot}/${option.id}`, option);
  }
  for (const role of offer.roles) {
    const path = `/roles/${role.id}`;
    for (const product of role.accepts) tryFields(`${path}/m1/item`, product.fields);
    const keys = filling[path];
    if (typeof keys === 'object' && keys.length > role.min) change(path, keys.slice(0, -1));
  }
  return random.shuffle(found);
}

function withDocuments(offer: DrawnOffer, filling: Filling, buyer: Buyer): Filling {
  const { documents } = foretell(offer, filling, buyer);
  return { ...filling, ...Object.fromEntries(documents.map((slot) => [slot, true])) };
}

type Change = { readonly slot: string; readonly value: Filling[string] };
type Changed = Change & { readonly filling: Filling };

const changedBy = (changes: readonly Change[], filling: Filling): Changed[] =>
  changes.map(({ slot, value }) => ({ slot, value, filling: { ...filling, [slot]: value } }));

/** One answer that makes exactly one rule refuse: then its reason is what the clerk must read. */
function findRefused(offer: DrawnOffer, changed: readonly Changed[], buyer: Buyer): DrawnSale['refused'] {
  for (const { slot, value, filling } of changed) {
    const { verdict, because } = foretell(offer, filling, buyer);
    if (verdict === 'refused' && because.length === 1 && /^(reject|exclude|require) /.test(because[0] ?? ''))
      return { slot, value, filling };
  }
  return null;
}

/**
 * Draws an offer nobody has seen for one class of customer, and how to sell it: rules are drawn until there are a few
 * that let the drawn order pass, and one at least that refuses it after one other answer.
 */
export function drawSale(seed: string, customerClass: CustomerClass, buyer: Buyer): DrawnSale {
  const random = new Random(`${seed} ${customerClass}`);
  const prefix = `u${random.integer(1000, 9999)}`;
  const draw: Draw = { random, words: new Words(random, prefix) };
  const structure = drawStructure(draw, customerClass);
  const bare: DrawnOffer = {
    seed,
    customerClass,
    id: draw.words.id('offer', true),
    name: draw.words.name('offer'),
    category: draw.words.id('group', true),
    ...structure,
    ...drawTariffs(draw, structure),
    rules: [],
  };
  const plain = drawFilling(random, bare, buyer);
  const changes = neighbours(random, bare, plain).slice(0, 30);
  const plainChanged = changedBy(changes, plain);
  let offer = bare;
  const add = (rule: DrawnRule): boolean => {
    const next = { ...offer, rules: [...offer.rules, rule] };
    const allowed = withDocuments(next, plain, buyer);
    if (foretell(next, allowed, buyer).verdict !== 'allowed' || !canBeFilled(next, allowed, buyer)) return false;
    offer = next;
    return true;
  };
  const wanted = random.integer(2, 6);
  for (let attempt = 0; attempt < 40 && offer.rules.length < wanted; attempt++) {
    const rule = drawRule(draw, structure);
    if (rule) add(rule);
  }
  for (let attempt = 0; attempt < 120; attempt++) {
    const allowed = withDocuments(offer, plain, buyer);
    const refused = attempt === 0 ? findRefused(offer, changedBy(changes, allowed), buyer) : null;
    if (refused) return { offer, allowed, refused };
    const rule = drawRule(draw, structure);
    // Alone first, which is quicker to find out; then among the others.
    if (!rule || !findRefused({ ...bare, rules: [rule], attachments: [], discounts: [] }, plainChanged, buyer) || !add(rule)) continue;
    const added = withDocuments(offer, plain, buyer);
    const found = findRefused(offer, changedBy(changes, added), buyer);
    if (found) return { offer, allowed: added, refused: found };
  }
  return { offer, allowed: withDocuments(offer, plain, buyer), refused: null };
}
