import { describe, expect, it } from 'vitest';
import { compile } from '../../../core/compile/index.ts';
import { configure, type FormSection, link } from '../../../core/configure/index.ts';
import { workspaceOf } from '../../../core/definition/index.ts';
import { bundle, category, characteristic, offering, specification, text } from '../../../core/testing/build-definitions.ts';
import { factsForTest, requestForTest } from '../../../core/testing/configure-for-test.ts';
import type { FormHints } from '../../../schemas/generated/definitions.ts';
import { moveInForm } from '../changes/arrange-form.ts';
import { movedRow, rowsOf } from '../form/form-rows.ts';
import { emptyLog, record } from './command-log.ts';
import { documentOf, offeringIn } from './draft-document.ts';
import { type FormList, formListsOf } from './form-lists.ts';

const fields = { number: characteristic(), segment: characteristic(), contact: characteristic() };
const definitions = (form?: FormHints, own?: FormHints) => [
  category('all'),
  specification({ id: 'line', fields }),
  { ...offering({ id: 'line' }), ...(own ? { form: own } : {}) },
  {
    ...bundle({
      id: 'home',
      components: [
        { id: 'first', offering: 'line', min: 1, max: 1 },
        { id: 'second', offering: 'line', min: 1, max: 1 },
      ],
      roles: [
        {
          id: 'member',
          min: 1,
          max: 2,
          accepts: ['line'],
          from: ['new'],
          components: [{ id: 'extra', offering: 'line', min: 1, max: 1 }],
        },
      ],
    }),
    ...(form ? { form } : {}),
  },
];
const programOf = (form?: FormHints, own?: FormHints) => {
  const program = compile(workspaceOf(definitions(form, own)), 'home');
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  return program.value;
};
const sectionsOf = (form?: FormHints, own?: FormHints): readonly FormSection[] =>
  configure(link(programOf(form, own)), requestForTest(), factsForTest()).form.sections;

const listOf = (lists: readonly FormList[], of: string): FormList => {
  const all = (list: FormList): FormList[] => [list, ...list.entries.flatMap((entry) => entry.lists.flatMap(all))];
  const found = lists.flatMap(all).findLast((list) => list.of === of);
  if (!found) throw new Error(of);
  return found;
};

const everywhere: FormHints = {
  '/roles/member': { order: 0, label: text('people') },
  '/components/second': { order: 1 },
  '/components/second/contact': { order: 0, heading: text('reach'), width: 'half' },
  '/components/second/number': { order: 1, label: text('their number'), help: text('eleven digits') },
  '/roles/member/item/segment': { order: 0, heading: text('line') },
  '/roles/member/extra': { label: text('one more') },
  '/roles/member/extra/contact': { order: 0 },
};

describe('an arranged form', () => {
  const sections = sectionsOf(everywhere);
  const slotsOf = (section: FormSection | undefined) => section?.slots.map(({ id }) => id.split('/').at(-1));

  it('asks in the order, under the titles and in the words that its offering gives', () => {
    expect(sections.map(({ id }) => id)).toEqual(['/roles/member', '/components/second', '/components/first']);
    expect(sections[0]?.name).toEqual(text('people'));
    const [, second] = sections;
    expect(slotsOf(second)).toEqual(['contact', 'number', 'segment']);
    expect(second?.slots[0]).toMatchObject({ heading: text('reach'), width: 'half' });
    expect(second?.slots[1]).toMatchObject({ name: text('their number'), help: text('eleven digits') });
  });

  it('is arranged inside a role as well, for the product that fills it and for what hangs on it', () => {
    const [filler, extra] = sections[0]?.sections[0]?.sections ?? [];
    expect(slotsOf(filler)).toEqual(['segment', 'number', 'contact']);
    expect(filler?.slots[0]?.heading).toEqual(text('line'));
    expect(extra?.name).toEqual(text('one more'));
    expect(slotsOf(extra)).toEqual(['contact', 'number', 'segment']);
  });

  it('keeps what the offering itself says of a field where the bundle around says something else of it', () => {
    const own = { '/number': { help: text('as printed'), width: 'half' as const } };
    const [first] = sectionsOf({ '/components/first/number': { width: 'full' } }, own);
    expect(first?.slots[0]).toMatchObject({ help: text('as printed'), width: 'full' });
  });
});

describe('the arrangement of a form', () => {
  it('has the order of the form itself', () => {
    const lists = formListsOf(programOf(everywhere));
    expect(listOf(lists, '').entries.map(({ path }) => path)).toEqual(sectionsOf(everywhere).map(({ id }) => id));
    expect(listOf(lists, '/components/second').entries.map(({ path }) => path.split('/').at(-1))).toEqual(['contact', 'number', 'segment']);
    expect(listOf(lists, '/roles/member').entries.map(({ path }) => path)).toEqual(['/roles/member/extra']);
  });

  it('moves a field past a title into the group before it, and a title to another field', () => {
    const log = emptyLog(documentOf(definitions(everywhere)));
    const list = listOf(formListsOf(programOf(everywhere)), '/components/second');
    expect(rowsOf(list).map(({ type }) => type)).toEqual(['heading', 'entry', 'entry', 'entry']);
    const apply = (from: number, to: number) => {
      const edits = movedRow(list, from, to);
      const moved = edits && record(log, moveInForm('home', '', edits));
      return moved ? offeringIn(moved.document, 'home')?.form : null;
    };
    const outside = apply(3, 0);
    expect(outside?.['/components/second/segment']).toEqual({ order: 1 });
    expect(outside?.['/components/second/contact']).toEqual({ order: 2, heading: text('reach'), width: 'half' });
    expect(apply(0, 1)?.['/components/second/number']).toMatchObject({ heading: text('reach'), label: text('their number') });
  });

  it('leaves no title without a field below it', () => {
    const list = listOf(formListsOf(programOf(everywhere)), '/components/second');
    expect(movedRow(list, 0, 3)).toBeNull();
    expect(movedRow(list, 0, -1)).toBeNull();
    expect(movedRow(list, 2, 9)).toBeNull();
  });
});
