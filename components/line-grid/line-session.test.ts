import { describe, expect, it } from 'vitest';
import { addRows, noLines, type RoleLines, setCell } from '../../core/order/index.ts';
import { createLineSession } from './line-session.ts';

function given() {
  let lines: RoleLines = noLines;
  const replace = (next: RoleLines): void => {
    lines = next;
  };
  const draft = { lines: () => lines, setLines: (_: string, next: RoleLines) => replace(next) };
  const session = createLineSession(draft, '/roles/member');
  session.apply(addRows(lines, [{}, {}]), 'add');
  session.apply(setCell('l1', '/a', 'x'), 'edit');
  return { session, replace };
}

describe('a session of editing lines', () => {
  it('takes steps back by name and does them again', () => {
    const { session } = given();
    expect(session.next()).toEqual({ undo: 'edit', redo: null });
    expect([session.undo(), session.undo(), session.undo()]).toEqual(['edit', 'add', null]);
    expect(session.lines().rows).toEqual([]);
    expect([session.redo(), session.redo(), session.redo()]).toEqual(['add', 'edit', null]);
    expect(session.lines().rows[0]?.cells).toEqual({ '/a': 'x' });
  });

  it('leaves no step where nothing changed', () => {
    const { session } = given();
    session.apply(setCell('l1', '/a', 'x'), 'clear');
    expect(session.next().undo).toBe('edit');
  });

  it('takes nothing back in lines that somebody else saved', () => {
    const { session, replace } = given();
    const theirs = { ...session.lines(), template: { '/b': 1 } };
    replace(theirs);
    expect(session.undo()).toBeNull();
    expect(session.lines()).toBe(theirs);
  });
});
