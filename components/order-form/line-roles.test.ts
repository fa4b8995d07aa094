import { describe, expect, it } from 'vitest';
import { applyPatch, setCell } from '../../core/order/index.ts';
import { bundle, characteristic, offering, specification, text } from '../../core/testing/build-definitions.ts';
import { asClass, factsForTest, linkForTest, requestForTest } from '../../core/testing/configure-for-test.ts';
import { lineColumns } from './line-columns.ts';
import { focusBeside, lineAt, linesOf, placeOfLine } from './line-roles.ts';
import { createOrderDraft } from './order-draft.ts';

const fields = {
  number: characteristic({ pattern: '^[0-9]{4}$', unique: 'order', label: text('number') }),
  kind: characteristic({ enum: ['a', 'b'], default: 'a', label: text('kind') }),
  fixed: characteristic({ const: 'x', label: text('fixed') }),
};
const linked = linkForTest(
  [
    specification({ id: 'line', fields, required: ['number', 'fixed'] }),
    specification({ id: 'card', fields: { iccid: characteristic({ label: text('iccid') }) } }),
    offering({ id: 'line' }),
    offering({ id: 'card' }),
    bundle({
      id: 'group',
      roles: [
        { id: 'head', min: 1, max: 1, accepts: ['line'], from: ['new'] },
        {
          id: 'member',
          name: text('member'),
          min: 3,
          max: 500,
          accepts: ['line'],
          from: ['new'],
          components: [{ id: 'sim', offering: 'card', min: 0, max: 1, default: 1 }],
        },
      ],
    }),
  ],
  'group',
);
const role = '/roles/member';
const head = '/roles/head';
const { selections: _, ...request } = requestForTest({}, asClass('enterprise'));
const draftOf = (selections = {}, lines = {}) => createOrderDraft({ linked, request, facts: factsForTest() }, selections, lines);

describe('a role that is filled in a grid', () => {
  it('is one that more than a board can show may fill, and starts with as many lines as it needs', () => {
    const lines = linesOf(linked, { selections: {} });
    expect(Object.keys(lines)).toEqual([role]);
    expect(lines[role]?.rows.map(({ key, cells }) => [key, cells])).toEqual([
      ['l1', {}],
      ['l2', {}],
      ['l3', {}],
    ]);
  });

  it('takes over what was typed member by member', () => {
    const lines = linesOf(linked, { selections: { [role]: ['m7'], [`${role}/m7/item/number`]: '1234' } });
    expect(lines[role]).toEqual({ template: {}, rows: [{ key: 'm7', cells: { '/item/number': '1234' } }], issued: 7 });
  });

  it('has the columns that its products and parts ask, and none for what is fixed', () => {
    const [, member] = linked.program.root.roles;
    const columns = member ? lineColumns(member) : [];
    expect(columns.map(({ path, required, preset }) => [path, required, preset])).toEqual([
      ['/item/number', true, undefined],
      ['/item/kind', false, 'a'],
      ['/components/sim', false, 1],
      ['/components/sim/1/iccid', false, undefined],
    ]);
  });

  it('says where a slot of a line is', () => {
    const lines = linesOf(linked, { selections: {} });
    expect(lineAt(lines, `${role}/l2/item/number`)).toEqual({ role, key: 'l2', path: '/item/number' });
    expect(lineAt(lines, `${head}/m1/item/number`)).toBeUndefined();
    expect(placeOfLine(linked, lines, `${role}/l2/item/number`)).toEqual({
      name: text('number'),
      member: { name: text('member'), ordinal: 2 },
    });
  });

  it.each([
    ['/components/sim/1/iccid', 'iccid'],
    ['/components/sim', 'card'],
    ['/offering', 'member'],
    ['', 'member'],
  ])('calls the slot %s of a line by what it asks for', (path, name) => {
    expect(placeOfLine(linked, linesOf(linked, { selections: {} }), `${role}/l1${path}`)?.name).toEqual(text(name));
  });

  it('leaves the form its other members', () => {
    const focus = focusBeside(linesOf(linked, { selections: {} }));
    expect([focus?.members.has(`${role}/l1`), focus?.members.has(`${head}/m1`)]).toEqual([false, true]);
    expect(focusBeside({})).toBeUndefined();
  });
});

describe('an order with lines that is being typed', () => {
  it('is judged with every line, and saved with template and rows', () => {
    const draft = draftOf();
    const before = draft.content();
    const lines = draft.lines(role);
    if (!lines) throw new Error('No lines');
    draft.setLines(role, applyPatch(lines, setCell('l2', '/item/number', 'wrong')).lines);
    expect(draft.configuration().blockers.find(({ slot }) => slot === `${role}/l2/item/number`)?.code).toBe('value-pattern-mismatch');
    expect(draft.configuration().items.filter(({ type }) => type === 'membership')).toHaveLength(4);
    expect(draft.content()).not.toBe(before);
    expect(draft.content().lines[role]?.rows[1]?.cells).toEqual({ '/item/number': 'wrong' });
    expect(draft.view.slot(`${role}/l2/item/number`)).toBeUndefined();
    expect(draft.view.slot(`${head}/m1/item/number`)).toBeDefined();
  });

  it('keeps its lines in another release, and takes those of another save', () => {
    const draft = draftOf();
    const lines = draft.lines(role);
    draft.reframe({ linked, request, facts: factsForTest() });
    expect(draft.lines(role)).toBe(lines);
    const theirs = { template: { '/item/kind': 'b' }, rows: [], issued: 9 };
    draft.replace({ selections: {}, lines: { [role]: theirs } });
    expect(draft.lines(role)).toBe(theirs);
  });
});
