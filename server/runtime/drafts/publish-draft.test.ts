import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Definition, DefinitionKey } from '../../../core/definition/index.ts';
import { monthly, tariff } from '../../../core/testing/build-definitions.ts';
import type { DraftSummary } from '../../api/contract.ts';
import { lineCatalogue, manager, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { saveOf } from '../../testing/save-of.ts';
import { compareReleases } from '../releases/compare-releases.ts';
import type { Runtime } from '../runtime.ts';
import { createDraft } from './create-draft.ts';
import { handIn, takeBack } from './hand-in.ts';
import { openDraft } from './open-draft.ts';
import { checkDraft, publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';

const fee = (amount: string): Definition => tariff('line-fee', monthly('monthly-fee', amount));
const broken: Definition = { ...fee('1'), charges: [monthly('monthly-fee', 'a lot')] } as Definition;

let house: TestHouse;
let runtime: Runtime;
let draft: DraftSummary;

const save = async (changes: Readonly<Record<DefinitionKey, Definition | null>>): Promise<void> => {
  const saved = await saveDraft(runtime, manager, saveOf(draft, changes));
  if (!saved.ok) throw new Error(saved.type);
  draft = saved.draft;
};
const publish = () => publishDraft(runtime, manager, { draft: draft.id, version: draft.version, title: 'next' });

beforeEach(async () => {
  house = openTestHouse();
  runtime = house.runtime;
  await house.publish(lineCatalogue());
  draft = await createDraft(runtime, manager, { title: 'cheaper lines' });
});
afterEach(() => house.close());

describe('a draft', () => {
  it('is laid over its base and becomes the live release', async () => {
    await save({ 'tariff/line-fee': fee('8.00') });
    expect(draft.changed).toEqual(['tariff/line-fee']);
    const answer = await publish();
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    expect(answer.release).toMatchObject({ number: 2, state: 'live', title: 'next', publishedBy: 'Lin' });
    const changes = await compareReleases(runtime, { hash: answer.release.hash });
    expect(changes.map(({ key, change }) => [key, change])).toEqual([['tariff/line-fee', 'changed']]);
    expect(await openDraft(runtime, draft.id)).toMatchObject({ base: { number: 2 }, changed: [], version: 3 });
  });

  it('forgets a change that was taken back', async () => {
    await save({ 'tariff/line-fee': fee('8.00') });
    const original = lineCatalogue().find(({ id }) => id === 'line-fee');
    await save({ 'tariff/line-fee': original ?? null });
    expect(draft.changed).toEqual([]);
  });

  it('keeps what cannot be read yet and says what is wrong with it', async () => {
    await save({ 'tariff/line-fee': broken });
    const opened = await openDraft(runtime, draft.id);
    expect(opened.changes).toEqual({ 'tariff/line-fee': broken });
    expect(opened.issues).toMatchObject([{ code: 'money-malformed', path: '/charges/0/amount', definition: { id: 'line-fee' } }]);
  });

  it('is refused whole with all issues of all definitions, and nothing is published', async () => {
    await save({ 'tariff/line-fee': broken, 'category/all': null });
    const answer = await publish();
    expect(answer.ok).toBe(false);
    const codes = answer.ok ? [] : answer.issues.map(({ code }) => code);
    expect(codes).toContain('money-malformed');
    expect(codes).toContain('reference-unknown');
    expect((await checkDraft(runtime, draft.id)).issues.map(({ code }) => code)).toEqual(codes);
    expect(await runtime.store.releases.list()).toHaveLength(1);
  });

  it('does not undo what somebody else published since its base', async () => {
    await save({ 'rule/two-lines-a-customer': null });
    await house.publish(lineCatalogue('12.00'));
    const answer = await publish();
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    const live = await runtime.shelf.workspace(answer.release.hash);
    expect(live.get('tariff', 'line-fee')?.charges[0]).toMatchObject({ amount: '12.00' });
    expect(live.get('rule', 'two-lines-a-customer')).toBeUndefined();
  });

  it('asks a person when both changed the same definition', async () => {
    await save({ 'tariff/line-fee': fee('8.00') });
    await house.publish(lineCatalogue('12.00'));
    expect(await publish()).toMatchObject({
      ok: false,
      issues: [{ code: 'changed-since-base', definition: { kind: 'tariff', id: 'line-fee' } }],
    });
  });

  it('is handed in when it changes something and has no errors, and not any more once it is changed', async () => {
    const hand = (version: number) => handIn(runtime, manager, { id: draft.id, version, note: ' for May ' });
    expect(await hand(draft.version)).toMatchObject({ ok: false, issues: [{ code: 'nothing-changed' }] });
    await save({ 'tariff/line-fee': broken });
    expect(await hand(draft.version)).toMatchObject({ ok: false, issues: [{ code: 'money-malformed' }] });
    await save({ 'tariff/line-fee': fee('8.00') });
    await expect(hand(draft.version - 1)).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await hand(draft.version)).toMatchObject({
      ok: true,
      draft: { version: draft.version, handedIn: { by: 'Lin', note: 'for May' } },
    });
    await save({ 'tariff/line-fee': fee('7.00') });
    expect(draft.handedIn).toBeNull();
    await hand(draft.version);
    expect(await takeBack(runtime, draft)).toMatchObject({ handedIn: null });
  });

  it('answers whoever knows another base that it has to be opened anew', async () => {
    const first = draft;
    await save({ 'tariff/line-fee': fee('8.00') });
    await publish();
    const late = await saveDraft(runtime, manager, saveOf(first, { 'category/all': null }));
    expect(late).toMatchObject({ ok: false, type: 'other-base', draft: { version: 3, base: { number: 2 }, changed: [] } });
  });
});
