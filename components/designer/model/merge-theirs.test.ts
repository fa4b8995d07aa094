import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Definition, DefinitionKey } from '../../../core/definition/index.ts';
import type { DraftSave, DraftSaveAnswer } from '../../../server/api/contract.ts';
import { createDraftServer, draftView } from '../testing/draft-server.ts';
import type { Change } from './change.ts';
import type { DraftDocument } from './draft-document.ts';
import { createDraftSession, type DraftSession, isSettled } from './draft-session.ts';
import { sortedKeys } from './merge-theirs.ts';

const keys = ['tariff/fees', 'offering/line-one', 'category/new'] as const satisfies readonly DefinitionKey[];
const people = ['Lin', 'Zhao'] as const;
type Person = (typeof people)[number];

type Deed =
  | { readonly type: 'write' | 'remove' | 'make'; readonly keys: readonly (typeof keys)[number][] }
  /** Meet: both save, and hear of each other. */
  | { readonly type: 'undo' | 'redo' | 'pull' | 'publish' | 'meet' }
  | { readonly type: 'flush'; readonly network: 'well' | 'lost' | 'answer-lost' | 'late' }
  | { readonly type: 'resolve'; readonly choice: 'mine' | 'theirs' };

const kindOf = <Type extends string>(...types: readonly Type[]) => ({ type: fc.constantFrom(...types) });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...kindOf('write'), keys: fc.subarray([...keys], { minLength: 1, maxLength: 2 }) }) },
  fc.record({ ...kindOf('remove', 'make'), keys: fc.subarray([...keys], { minLength: 1, maxLength: 1 }) }),
  { weight: 4, arbitrary: fc.record(kindOf('undo')) },
  fc.record(kindOf('redo', 'pull', 'publish')),
  { weight: 4, arbitrary: fc.record(kindOf('meet')) },
  { weight: 3, arbitrary: fc.record({ ...kindOf('flush'), network: fc.constantFrom('well', 'lost', 'answer-lost', 'late') }) },
  fc.record({ ...kindOf('resolve'), choice: fc.constantFrom('mine', 'theirs') }),
);
const deeds = fc.array(fc.tuple(fc.constantFrom(...people), deed), { minLength: 10, maxLength: 50, size: 'max' });

/** What people wrote stands in descriptions, a word a deed, so that every word can be followed. */
const wordsOf = (definition: Definition | null | undefined): string[] => definition?.description?.en.split(' ').filter(Boolean) ?? [];
const wordsIn = (document: DraftDocument): Set<string> => new Set(Object.values(document).flatMap(wordsOf));
const without = (before: ReadonlySet<string>, after: ReadonlySet<string>) => [...before].filter((word) => !after.has(word));

const write = (word: string, places: readonly DefinitionKey[]): Change => ({
  name: { code: 'write', params: {} },
  apply: (definitions) => {
    for (const key of places) {
      const found = definitions[key];
      if (found) found.description = { 'zh-CN': word, en: `${found.description?.en ?? ''} ${key}:${word}` };
    }
  },
});
const remove = (places: readonly DefinitionKey[]): Change => ({
  name: { code: 'remove', params: {} },
  apply: (definitions) => {
    for (const key of places) delete definitions[key];
  },
});
const make = (word: string): Change => ({
  name: { code: 'make', params: {} },
  apply: (definitions) => {
    definitions['category/new'] ??= {
      $schema: 'urn:offerwright:schema:v1:category',
      kind: 'category',
      id: 'new',
      name: { 'zh-CN': '新', en: 'New' },
      provenance: [{ grade: 'illustrative' }],
      description: { 'zh-CN': word, en: `category/new:${word}` },
    };
  },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function play(script: readonly (readonly [Person, Deed])[]): Promise<void> {
  const server = createDraftServer();
  const onTheWay: DraftSave[] = [];
  let network: Extract<Deed, { type: 'flush' }>['network'] = 'well';
  const save = async (input: DraftSave): Promise<DraftSaveAnswer> => {
    if (network === 'late') onTheWay.push(input);
    if (network === 'late' || network === 'lost') throw new Error('away');
    const answer = server.save(input);
    if (network === 'answer-lost') throw new Error('away');
    return answer;
  };
  const open = (id: Person) => createDraftSession({ draft: 'd1', id }, draftView, { save, open: async () => server.view() });
  const sessions: Readonly<Record<Person, DraftSession>> = { Lin: open('Lin'), Zhao: open('Zhao') };
  const documentOf = (person: Person) => sessions[person].getState().log.document;

  const written = new Set<string>();
  /** Words that a person took away knowingly: removed, undone, or given up in a choice. */
  const given = new Set<string>();
  const resolve = (person: Person, choice: 'mine' | 'theirs') => {
    const [key] = sortedKeys(sessions[person].getState().conflicts);
    if (!key) return;
    const { conflicts, log } = sessions[person].getState();
    const [mine, theirs] = [wordsOf(log.document[key]), wordsOf(conflicts[key]?.theirs.definition)];
    const [kept, other] = choice === 'mine' ? [mine, theirs] : [theirs, mine];
    for (const word of other) if (!kept.includes(word)) given.add(word);
    sessions[person].resolve(key, choice);
  };
  const history = (person: Person, way: 'undo' | 'redo') => {
    const { log } = sessions[person].getState();
    const step = way === 'undo' ? log.past.at(-1) : log.future[0];
    const before = wordsIn(log.document);
    sessions[person][way]();
    const gone = without(before, wordsIn(documentOf(person)));
    const isOwn = step?.name.code === 'write' || step?.name.code === 'make';
    // Neither undo nor redo of what somebody wrote takes a word of somebody else away.
    if (isOwn) expect(gone.filter((word) => !word.includes(person) && !given.has(word))).toEqual([]);
    for (const word of gone) given.add(word);
  };

  let count = 0;
  for (const [person, each] of script) {
    const session = sessions[person];
    count += 1;
    const word = `${person}${count}`;
    const before = wordsIn(documentOf(person));
    network = each.type === 'flush' ? each.network : 'well';
    switch (each.type) {
      case 'write':
        session.apply(write(word, each.keys));
        break;
      case 'make':
        session.apply(make(word));
        break;
      case 'remove':
        session.apply(remove(each.keys));
        for (const gone of without(before, wordsIn(documentOf(person)))) given.add(gone);
        break;
      case 'undo':
      case 'redo':
        history(person, each.type);
        break;
      case 'resolve':
        resolve(person, each.choice);
        break;
      case 'pull':
        await session.pull();
        break;
      case 'publish':
        server.publish();
        break;
      case 'meet':
        for (const each of [...people, ...people]) {
          await sessions[each].flush();
          await sessions[each].pull();
        }
        break;
      case 'flush':
        await session.flush();
    }
    for (const each of wordsIn(documentOf(person))) written.add(each);
    // What was sent long ago may arrive after what was sent later.
    if (count % 4 === 0) for (const input of onTheWay.splice(0)) server.save(input);
  }

  network = 'well';
  for (const input of onTheWay.splice(0)) server.save(input);
  for (let round = 0; round < 6; round++)
    for (const person of people) {
      await sessions[person].flush();
      await sessions[person].pull();
      while (sortedKeys(sessions[person].getState().conflicts).length > 0) resolve(person, 'mine');
      await sessions[person].flush();
    }
  for (const person of people) {
    await sessions[person].pull();
    expect(isSettled(sessions[person].getState())).toBe(true);
    expect(documentOf(person)).toEqual(server.document());
  }
  const left = wordsIn(server.document());
  expect([...written].filter((word) => !left.has(word) && !given.has(word))).toEqual([]);
}

it('loses nothing whatever two people do in one draft, over any network, and both end with the same', async () => {
  await fc.assert(fc.asyncProperty(deeds, play), { numRuns: 80 });
});
