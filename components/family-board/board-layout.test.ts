import { describe, expect, it } from 'vitest';
import { compile } from '../../core/compile/index.ts';
import { configure, link, type Selections } from '../../core/configure/index.ts';
import { workspaceOf } from '../../core/definition/index.ts';
import { bundle, category, characteristic, offering, specification, text } from '../../core/testing/build-definitions.ts';
import { factsForTest, requestForTest } from '../../core/testing/configure-for-test.ts';
import { createFormView } from '../order-form/form-view.ts';
import { layOutBoard } from './board-layout.ts';

const definitions = [
  category('all'),
  specification({ id: 'line', fields: { number: characteristic({ label: text('number') }) } }),
  specification({ id: 'phone', fields: { model: characteristic({ label: text('model') }) } }),
  specification({ id: 'card', fields: { serial: characteristic({ label: text('serial') }) } }),
  ...['line', 'phone', 'card'].map((id) => offering({ id })),
  bundle({
    id: 'home',
    roles: [
      {
        id: 'head',
        name: text('head'),
        min: 1,
        max: 1,
        accepts: ['line'],
        from: ['existing', 'new'],
        components: [{ id: 'card', offering: 'card', min: 0, max: 1 }],
      },
      { id: 'member', name: text('member'), min: 0, max: 4, accepts: ['line', 'phone'], from: ['new'] },
    ],
  }),
];

function boardOf(selections: Selections) {
  const program = compile(workspaceOf(definitions), 'home');
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  const view = createFormView(configure(link(program.value), requestForTest(selections), factsForTest()).form);
  return layOutBoard(view.outline(), view.slot);
}

describe('layOutBoard', () => {
  const { columns, rows } = boardOf({
    '/roles/head/m1/components/card': 1,
    '/roles/member': ['a', 'b'],
    '/roles/member/a/offering': 'line',
    '/roles/member/b/offering': 'phone',
  });

  it('makes a column of each member, role after role', () => {
    expect(columns.map(({ path, role, key, ordinal }) => [path, role, key, ordinal])).toEqual([
      ['/roles/head/m1', '/roles/head', 'm1', null],
      ['/roles/member/a', '/roles/member', 'a', 1],
      ['/roles/member/b', '/roles/member', 'b', 2],
    ]);
  });

  it('makes one row of each fact, whoever of them has it, and puts a new one where it stands there', () => {
    expect(rows.map(({ path, name, part }) => [path, name?.en ?? null, part?.en ?? null])).toEqual([
      ['/filler', null, null],
      ['/holder', null, null],
      ['/item/model', 'model', null],
      ['/item/number', 'number', null],
      ['/components/card', 'card', null],
      ['/components/card/1/serial', 'serial', 'card'],
    ]);
  });
});
