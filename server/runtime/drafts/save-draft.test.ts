import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Definition, type DefinitionKey, keyOf } from '../../../core/definition/index.ts';
import { category, monthly, tariff } from '../../../core/testing/build-definitions.ts';
import type { DraftSave, DraftSaveAnswer, DraftSummary } from '../../api/contract.ts';
import { lineCatalogue, manager, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { saveOf } from '../../testing/save-of.ts';
import type { Actor } from '../actor.ts';
import { createDraft } from './create-draft.ts';
import { handIn } from './hand-in.ts';
import { discardDraft } from './list-drafts.ts';
import { openDraft } from './open-draft.ts';
import { saveDraft } from './save-draft.ts';

const fee = (amount: string): Definition => tariff('line-fee', monthly('monthly-fee', amount));
const other: Actor = { ...manager, id: 'pm-2', name: 'Zhao' };

let house: TestHouse;
let draft: DraftSummary;
const save = (changes: DraftSave['changes'], session: string, actor = manager): Promise<DraftSaveAnswer> =>
  saveDraft(house.runtime, actor, saveOf(draft, changes, session));
const stored = async (key: DefinitionKey) => {
  const { baseDefinitions, changes } = await openDraft(house.runtime, draft.id);
  return Object.hasOwn(changes, key) ? changes[key] : (baseDefinitions.find((each) => keyOf(each) === key) ?? null);
};

beforeEach(async () => {
  house = openTestHouse();
  await house.publish(lineCatalogue());
  draft = await createDraft(house.runtime, manager, { title: 'both' });
});
afterEach(() => house.close());

describe('two people in one draft', () => {
  it('merge what they did to different definitions, and hear of each other', async () => {
    await save({ 'tariff/line-fee': fee('8.00') }, 'one');
    const second = await save({ 'category/all': null, 'category/new': category('new') }, 'two', other);
    expect(second).toMatchObject({
      ok: true,
      draft: { version: 3, savedBy: 'Zhao', changed: ['category/all', 'category/new', 'tariff/line-fee'] },
      theirs: { 'tariff/line-fee': { definition: fee('8.00'), by: 'Lin' } },
    });
    expect(await save({}, 'one')).toMatchObject({ draft: { version: 3 }, theirs: { 'category/all': { definition: null, by: 'Zhao' } } });
  });

  it('are told who threw it away, by name; of one that never was, nobody did', async () => {
    await discardDraft(house.runtime, manager, draft.id);
    expect(await save({ 'tariff/line-fee': fee('7.00') }, 'two', other)).toEqual({
      ok: false,
      type: 'discarded',
      by: expect.any(String),
      at: house.runtime.now(),
    });
    await expect(saveDraft(house.runtime, other, { ...saveOf(draft, {}, 'two'), id: 'never' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keep the first version of one that both changed, with the rest of the second save', async () => {
    await save({ 'tariff/line-fee': fee('8.00') }, 'one');
    const second = await save({ 'tariff/line-fee': fee('7.00'), 'category/new': category('new') }, 'two', other);
    expect(second).toMatchObject({ ok: true, theirs: { 'tariff/line-fee': { by: 'Lin' } } });
    expect(await stored('tariff/line-fee')).toEqual(fee('8.00'));
    expect(await stored('category/new')).toEqual(category('new'));
  });

  it('are told of a definition that one removed and the other edits, and of one that both made', async () => {
    await save({ 'tariff/line-fee': null, 'category/new': category('new') }, 'one');
    const mine = { ...category('new'), isBrand: true as const };
    expect(await save({ 'tariff/line-fee': fee('7.00'), 'category/new': mine }, 'two', other)).toMatchObject({
      theirs: { 'tariff/line-fee': { definition: null }, 'category/new': { definition: category('new') } },
    });
    expect(await stored('tariff/line-fee')).toBeNull();
  });

  it('hear what became the base again, too', async () => {
    await save({ 'tariff/line-fee': fee('8.00') }, 'one');
    const known = draft;
    draft = { ...draft, version: 2 };
    await save({ 'tariff/line-fee': fee('10.00') }, 'two', other);
    const original = lineCatalogue().find(({ id }) => id === 'line-fee') ?? null;
    draft = { ...draft, version: 3 };
    await save({ 'tariff/line-fee': original }, 'two', other);
    draft = known;
    expect(await save({}, 'three')).toMatchObject({ draft: { changed: [] }, theirs: { 'tariff/line-fee': { definition: original } } });
  });

  it('save at the same moment, and neither is lost', async () => {
    const all = await Promise.all([1, 2, 3, 4].map((n) => save({ [`category/new-${n}`]: category(`new-${n}`) }, `page-${n}`)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect((await openDraft(house.runtime, draft.id)).changed).toHaveLength(4);
  });
});

describe('one page whose network drops', () => {
  it('writes over what it saved itself without having heard of it', async () => {
    await save({ 'tariff/line-fee': fee('8.00') }, 'one');
    const again = await saveDraft(house.runtime, manager, { ...saveOf(draft, { 'tariff/line-fee': fee('7.00') }, 'one'), turn: 2 });
    expect(again).toMatchObject({ ok: true, theirs: {} });
    expect(await stored('tariff/line-fee')).toEqual(fee('7.00'));
  });

  it('does not let a save that comes late write over the one after it', async () => {
    await saveDraft(house.runtime, manager, { ...saveOf(draft, { 'tariff/line-fee': fee('7.00') }, 'one'), turn: 2 });
    await save({ 'tariff/line-fee': fee('8.00') }, 'one');
    expect(await stored('tariff/line-fee')).toEqual(fee('7.00'));
  });

  it('does not let one that comes late be the last, when what it did was undone and saved as it had been', async () => {
    const { baseDefinitions } = await openDraft(house.runtime, draft.id);
    const [before] = baseDefinitions.filter((each) => keyOf(each) === 'tariff/line-fee');
    await saveDraft(house.runtime, manager, { ...saveOf(draft, { 'tariff/line-fee': before ?? null }, 'one'), turn: 2 });
    await save({ 'tariff/line-fee': fee('8.00') }, 'one');
    expect(await stored('tariff/line-fee')).toEqual(before ?? null);
  });

  it('takes nothing back that was handed in by only asking, or by saving the same again', async () => {
    await save({ 'tariff/line-fee': fee('8.00') }, 'one');
    await handIn(house.runtime, manager, { id: draft.id, version: 2, note: '' });
    await save({}, 'two');
    expect(await save({ 'tariff/line-fee': fee('8.00') }, 'two')).toMatchObject({ draft: { version: 2, handedIn: { by: 'Lin' } } });
  });
});
