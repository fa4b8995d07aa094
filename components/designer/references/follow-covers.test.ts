import { describe, expect, it } from 'vitest';
import { type Definition, type DefinitionKey, keyOf, mentionsIn } from '../../../core/definition/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import { addComponents } from '../changes/add-parts.ts';
import { duplicateCharge } from '../changes/duplicate-charge.ts';
import { duplicateRule } from '../changes/duplicate-rule.ts';
import { moveCharge } from '../changes/move-charge.ts';
import { movePart } from '../changes/move-part.ts';
import { pasteParts } from '../changes/paste-parts.ts';
import { removeCharge } from '../changes/remove-charge.ts';
import { removePart } from '../changes/remove-part.ts';
import { removeRule } from '../changes/remove-rule.ts';
import { setProvenance } from '../changes/set-provenance.ts';
import type { Change } from '../model/change.ts';
import { emptyLog, record, undo } from '../model/command-log.ts';
import { type DraftDocument, documentOf } from '../model/draft-document.ts';
import { sampleDefinitions } from '../testing/sample-document.ts';
import { indexNow } from './follow-covers.ts';

const text = { 'zh-CN': '文', en: 'Text' };
const covering = (key: DefinitionKey, ...covers: string[]): DraftDocument =>
  documentOf(
    sampleDefinitions.map(
      (each): Definition =>
        keyOf(each) === key ? { ...each, provenance: [{ grade: 'illustrative' }, { grade: 'B', fact: 'F001', covers }] } : each,
    ),
  );
const after = (document: DraftDocument, key: DefinitionKey, change: Change): readonly string[] | undefined => {
  const log = record(emptyLog(document), change);
  expect(contentHash(undo(log).document)).toBe(contentHash(document));
  return log.document[key]?.provenance[1]?.covers;
};
const fees: DefinitionKey = 'tariff/fees';
const home: DefinitionKey = 'offering/home';
const pasted = {
  row: 0,
  kind: 'component',
  id: 'pasted',
  offering: 'line-one',
  place: null,
  name: null,
  min: null,
  max: null,
  proposed: null,
} as const;

describe('what a source answers for by number follows', () => {
  it.each<[string, DefinitionKey, string[], Change, string[] | undefined]>([
    ['a charge that moves', fees, ['/charges/1/amount'], moveCharge('fees', 'setup', 1), ['/charges/2/amount']],
    ['the one that gives way to it', fees, ['/charges/2'], moveCharge('fees', 'setup', 1), ['/charges/1']],
    [
      'those behind one that is removed',
      fees,
      ['/charges/0', '/charges/3/rate'],
      removeCharge('fees', 'setup'),
      ['/charges/0', '/charges/2/rate'],
    ],
    ['nothing that is gone', fees, ['/charges/1', '/charges/2'], removeCharge('fees', 'setup'), ['/charges/1']],
    ['nothing at all, and then says nothing', fees, ['/charges/1'], removeCharge('fees', 'setup'), undefined],
    ['those behind a double', fees, ['/charges/0', '/charges/1'], duplicateCharge('fees', 'monthly'), ['/charges/0', '/charges/2']],
    ['nothing that is still to be made', fees, ['/charges/9/amount'], duplicateCharge('fees', 'monthly'), ['/charges/9/amount']],
    ['rules behind a double', home, ['/rules/0'], duplicateRule({ type: 'inline', offering: 'home', id: 'not-c' }), ['/rules/0']],
    ['options behind one that is removed', home, ['/groups/0/options/1'], removePart('home', '/groups/plan/one'), ['/groups/0/options/0']],
    [
      'a part among its siblings',
      home,
      ['/groups/0/options/0'],
      movePart('home', '/groups/plan/one', { parent: '/groups/plan', before: null }),
      ['/groups/0/options/1'],
    ],
    [
      'a part out of a role',
      home,
      ['/roles/0/components/0'],
      movePart('home', '/roles/member/components/extra', { parent: '', before: 'base' }),
      ['/components/0'],
    ],
    [
      'parts that stand before what is added',
      home,
      ['/components/0'],
      addComponents('home', '', { parts: [{ id: 'more', offering: 'line-two' }], isMandatory: false }),
      ['/components/0'],
    ],
    [
      'parts that stand before what is pasted',
      home,
      ['/components/0'],
      pasteParts('home', [{ ...pasted, parent: { type: 'there', place: '' } }]),
      ['/components/0'],
    ],
    [
      'what the person says of it',
      home,
      ['/components/0'],
      setProvenance(home, [{ grade: 'illustrative' }, { grade: 'C', covers: ['/roles'] }]),
      ['/roles'],
    ],
    [
      'rules until their list is gone',
      home,
      ['/rules/0', '/roles'],
      removeRule({ type: 'inline', offering: 'home', id: 'not-c' }, text),
      ['/roles'],
    ],
  ])('%s', (_name, key, covers, change, expected) => {
    expect(after(covering(key, ...covers), key, change)).toEqual(expected);
  });
});

describe('rows without ids', () => {
  const row = (amount: string) => ({ value: [1], amount });
  const [first, second, third] = ['1', '2', '3'].map(row);
  const fresh = row('0');

  it.each<[string, unknown[], unknown[], number | null]>([
    ['stays where it is while another is added behind it', [first], [first, fresh], 0],
    ['stays where it is while it is typed over', [first, second], [row('7'), second], 0],
    ['stays where it is while it is typed over among new ones', [fresh, fresh, fresh], [row('7'), fresh, fresh], 0],
    ['stays the one it is among new ones', [fresh, fresh], [fresh, fresh, fresh], 0],
    ['follows one that is added before it', [first, second], [fresh, first, second], 1],
    ['follows where all are written anew, as in JSON', [first, second], [row('9'), row('1'), row('2')], 1],
    ['goes with the row', [first, second, third], [second, third], null],
    ['goes with the row where all are written anew', [first, second], [row('2')], null],
  ])('%s', (_name, before, after, expected) => {
    expect(indexNow(before, after, 0)).toBe(expected);
  });
});

describe('a double', () => {
  const mentions = (document: DraftDocument): readonly string[] =>
    Object.values(document).flatMap((each) =>
      mentionsIn(each).flatMap((mention) => ('id' in mention ? [mention.id] : 'path' in mention ? [mention.path] : [])),
    );

  it.each([
    ['of a charge', duplicateCharge('fees', 'monthly')],
    ['of a rule', duplicateRule({ type: 'inline', offering: 'home', id: 'not-c' })],
    ['of a rule of its own', duplicateRule({ type: 'own', id: 'real-name' })],
  ])('%s is named by nothing: all goes on meaning the first', (_name, change) => {
    const document = documentOf(sampleDefinitions);
    const named = new Set(mentions(document));
    expect(mentions(record(emptyLog(document), change).document).filter((name) => !named.has(name))).toEqual([]);
  });
});
