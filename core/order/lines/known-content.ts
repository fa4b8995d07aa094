import type { Program } from '../../compile/index.ts';
import { isKnownSlot, type Selections, type SlotValue } from '../../configure/index.ts';
import type { LineCells, OrderLines, RoleLines } from './order-lines.ts';

type Content = { readonly selections: Selections; readonly lines?: OrderLines | undefined };

/** Knows paths of lines again: hundreds of rows have the same few. */
class LinePaths {
  readonly #known = new Map<string, boolean>();
  readonly #program: Pick<Program, 'root'>;
  readonly #role: string;

  constructor(program: Pick<Program, 'root'>, role: string) {
    this.#program = program;
    this.#role = role;
  }

  has(path: string): boolean {
    const known = this.#known.get(path) ?? isKnownSlot(this.#program, `${this.#role}/l1${path}`);
    this.#known.set(path, known);
    return known;
  }
}

/** Slots that were answered and that no form of the program has. */
export function unknownSlots(program: Pick<Program, 'root'>, { selections, lines = {} }: Content): string[] {
  const found: string[] = [];
  for (const slot in selections) if (!isKnownSlot(program, slot)) found.push(slot);
  for (const [role, { template, rows }] of Object.entries(lines)) {
    const paths = new LinePaths(program, role);
    if (!isKnownSlot(program, role)) {
      found.push(role);
      continue;
    }
    for (const path in template) if (!paths.has(path)) found.push(`${role}/*${path}`);
    for (const { key, cells } of rows) for (const path in cells) if (!paths.has(path)) found.push(`${role}/${key}${path}`);
  }
  return found;
}

const knownOf = <Value extends SlotValue>(given: Readonly<Record<string, Value>>, isKnown: (slot: string) => boolean) =>
  Object.fromEntries(Object.entries(given).filter(([slot]) => isKnown(slot)));

function knownLines(program: Pick<Program, 'root'>, role: string, lines: RoleLines): RoleLines {
  const paths = new LinePaths(program, role);
  const known = (cells: LineCells): LineCells => knownOf(cells, (path) => paths.has(path));
  return { ...lines, template: known(lines.template), rows: lines.rows.map((row) => ({ ...row, cells: known(row.cells) })) };
}

/** The answers that a form of the program can have; the very same content where it can have all. */
export function keepKnown<Given extends Content>(program: Pick<Program, 'root'>, content: Given): Given {
  if (unknownSlots(program, content).length === 0) return content;
  const { lines } = content;
  return {
    ...content,
    selections: knownOf(content.selections, (slot) => isKnownSlot(program, slot)),
    ...(lines
      ? {
          lines: Object.fromEntries(
            Object.entries(lines).flatMap(([role, own]) => (isKnownSlot(program, role) ? [[role, knownLines(program, role, own)]] : [])),
          ),
        }
      : {}),
  };
}
