import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../../core/definition/index.ts';
import { tariffIn, withChanges } from '../model/draft-document.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { codeOfName, isCode } from './code-of-name.ts';
import { copyOffering } from './copy-definition.ts';
import { newDefinition, newKinds } from './new-definition.ts';

const name = { 'zh-CN': '新的', en: 'New one' };
const wish = { id: 'new-one', name, category: 'all', specification: 'line', serviceFamily: 'ims', region: 'beijing' } as const;

describe('a definition made from nothing', () => {
  it.each(newKinds)('of kind %s reads without an issue', (kind) => {
    const read = readDefinition(newDefinition({ ...wish, kind }));
    expect(read).toMatchObject({ ok: true, value: { id: 'new-one', name } });
  });

  it.each([
    ['TD netbook 88', 'td-netbook-88'],
    ['  Naïve – à la carte ', 'naive-a-la-carte'],
    ['移动之家', ''],
    ['-', ''],
  ])('gets from the name %s the code %s', (english, code) => {
    expect(codeOfName(english)).toBe(code);
    if (code !== '') expect(isCode(code)).toBe(true);
  });

  it.each(['A', 'a_b', '-a', 'a--b', 'a'.repeat(65), ''])('is not called %s', (code) => {
    expect(isCode(code)).toBe(false);
  });
});

describe('a copy of an offering', () => {
  const source = sampleDocument['offering/home'];
  if (source?.kind !== 'offering') throw new Error('The sample has a bundle');

  it('has everything but the name, the code and what it took the place of', () => {
    const [copy, ...more] = copyOffering(sampleDocument, { ...source, replaces: ['line-one'] }, { id: 'second', name, withTariffs: false });
    expect(copy).toEqual({ ...source, id: 'second', name });
    expect(more).toEqual([]);
  });

  it('charges tariffs of its own where they are copied, and the first stays as it is', () => {
    const [copy, ...tariffs] = copyOffering(sampleDocument, source, { id: 'second', name, withTariffs: true });
    if (copy.kind !== 'offering') throw new Error('A copy of an offering is one');
    const after = withChanges(sampleDocument, Object.fromEntries([copy, ...tariffs].map((each) => [`${each.kind}/${each.id}`, each])));
    expect(tariffs).toHaveLength(new Set(source.tariffs?.map(({ tariff }) => tariff)).size);
    for (const [index, { tariff }] of (copy.tariffs ?? []).entries()) {
      const original = tariffIn(sampleDocument, source.tariffs?.[index]?.tariff ?? '');
      expect(tariffIn(after, tariff)?.charges).toEqual(original?.charges);
      expect(tariff).not.toBe(original?.id);
    }
  });
});
