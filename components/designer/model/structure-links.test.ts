import { describe, expect, it } from 'vitest';
import { definitionKinds, lint } from '../../../core/definition/index.ts';
import { configureForTest, linkForTest } from '../../../core/testing/configure-for-test.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { addLink } from '../changes/add-link.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { emptyLog, record } from './command-log.ts';
import { type DraftDocument, documentOf, offeringIn, workspaceOfDocument } from './draft-document.ts';
import { linkRefusal } from './link-refusal.ts';
import { outlineOf } from './outline.ts';
import { structureLinks } from './structure-links.ts';

const seeds = readSeeds();
const seedDocument = documentOf(definitionKinds.flatMap((kind) => [...seeds.all(kind)]));
const reason = { 'zh-CN': '须', en: 'Needs it' };

const seen = (document: DraftDocument, id: string) => {
  const offering = offeringIn(document, id);
  if (!offering) throw new Error(`No ${id}`);
  const rows = outlineOf(document, offering);
  return { rows, links: structureLinks({ document, offering, rows }) };
};
const told = (document: DraftDocument, id = 'home') => seen(document, id).links.map(({ type, from, to }) => `${type} ${from} → ${to}`);
type Drawn = readonly [type: 'require' | 'exclude', from: string, to: string];
const drawn = (...links: readonly Drawn[]) =>
  links.reduce((log, [type, from, to]) => record(log, addLink('home', { type, from, to, reason })), emptyLog(sampleDocument)).document;

describe('relations between the parts of a structure', () => {
  it('are read from rules, from what relies on what, and from what members share', () => {
    expect(told(seedDocument, 'mzone-music-line-2009')).toContain('exclude /components/line → /components/friends');
    expect(told(seedDocument, 'mobile-home-2009')).toEqual([
      'require /roles/head → /roles/head/components/usim',
      'require /roles/member → /roles/member/components/usim',
      ...['p500', 'p2000'].flatMap((option) =>
        ['head', 'member', 'home-product'].map((role) => `pool /roles/${role} → /groups/shared-pack/${option}`),
      ),
    ]);
    const relying = record(emptyLog(sampleDocument), setReliesOn('home', '/groups/plan', 'base')).document;
    expect(told(relying)).toEqual(['rely /groups/plan → /components/base']);
  });

  const every: readonly Drawn[] = [
    ['require', '/components/base', '/groups/plan/two'],
    ['exclude', '/groups/plan/one', '/roles/member'],
    ['require', '/groups/plan', '/components/base'],
    ['require', '/roles/member', '/roles/member/components/extra'],
    ['exclude', '/roles/member/components/extra', '/roles/member/groups/pack/three'],
    ['require', '/roles/member/groups/pack', '/groups/plan/one'],
  ];
  it.each(every)('come back as they were drawn, and are sound: %s %s → %s', (type, from, to) => {
    const document = drawn([type, from, to]);
    expect(told(document)).toEqual([`${type} ${from} → ${to}`]);
    expect(lint(workspaceOfDocument(document)).filter(({ severity }) => severity === 'error')).toEqual(
      lint(workspaceOfDocument(sampleDocument)).filter(({ severity }) => severity === 'error'),
    );
  });

  it('bind the parts that they join, of a member the same one’s', () => {
    const linked = linkForTest(
      Object.values(
        drawn(
          ['exclude', '/components/base', '/groups/plan/two'],
          ['exclude', '/roles/member/components/extra', '/roles/member/groups/pack/three'],
        ),
      ),
      'home',
    );
    const blockers = (selections: Readonly<Record<string, string | number | readonly string[]>>) =>
      configureForTest(linked, { '/roles/member': ['m1', 'm2'], ...selections }).blockers.map(({ code, slot }) => `${code} ${slot}`);
    const brought = { '/roles/member/m1/components/extra': 1, '/roles/member/m2/groups/pack': ['three'] };
    expect(blockers({ ...brought, '/groups/plan': ['one'] }).filter((each) => each.startsWith('rule-excludes'))).toEqual([]);
    expect(blockers({ ...brought, '/roles/member/m2/components/extra': 1, '/groups/plan': ['two'] })).toEqual(
      expect.arrayContaining(['rule-excludes /groups/plan', 'rule-excludes /roles/member/m2/groups/pack']),
    );
  });
});

describe('a line that is drawn', () => {
  const refusal = (document: DraftDocument, type: Parameters<typeof linkRefusal>[2]['type'], from: string, to: string) => {
    const { rows, links } = seen(document, 'home');
    const found = linkRefusal(rows, links, { type, from, to });
    return found && [found.code, ...found.way].join(' ');
  };
  const circle = drawn(['require', '/components/base', '/groups/plan/two'], ['require', '/groups/plan', '/roles/member']);

  it('is refused where it would lead in a circle, and says the way', () => {
    expect(refusal(circle, 'require', '/roles/member', '/components/base')).toBe(
      'circle /roles/member /components/base /groups/plan/two /roles/member',
    );
    const relying = record(emptyLog(sampleDocument), setReliesOn('home', '/groups/plan', 'base')).document;
    expect(refusal(relying, 'require', '/components/base', '/groups/plan')).toBeNull();
  });

  it.each([
    ['require', '/components/base', '/components/base', 'same'],
    ['require', '/groups/plan', '/groups/plan/one', 'inside'],
    ['require', '/roles/member/components/extra', '/roles/member', 'inside'],
    ['require', '', '/components/base', 'whole'],
    ['rely', '/components/base', '/groups/plan', 'not-beside'],
    ['rely', '/groups/plan', '/components/base', null],
    ['require', '/roles/member', '/roles/member/components/extra', null],
    ['require', '/components/base', '/groups/plan/two', 'exists'],
    ['exclude', '/groups/plan/two', '/components/base', 'required /components/base /groups/plan/two'],
  ] as const)('%s %s → %s: %s', (type, from, to, expected) => {
    expect(refusal(circle, type, from, to)).toBe(expected);
  });
});
