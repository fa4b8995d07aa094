import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useMemo } from 'react';
import { draftOf, type Sale, storyHolders } from '../../.storybook/seed-catalogue.ts';
import { applyPatch, type LineCells, noLines, type RoleLines } from '../../core/order/index.ts';
import { lineColumns } from '../order-form/line-columns.ts';
import { LineGrid } from './line-grid.tsx';
import { LineGridSection } from './line-grid-section.tsx';
import { linePrices, lineStates, problemRows } from './line-states.ts';
import { useGridFocus } from './use-grid-focus.ts';

const role = '/roles/member';
const sale: Sale = { offering: 'vnet-2009', customerClass: 'enterprise', region: 'beijing', channel: 'account-manager' };

const lineOf = (index: number): LineCells => ({
  '/item/number': `138${String(index).padStart(8, '0')}`,
  '/components/line/1/shortNumber': String(2000 + index),
  '/components/usim/1/iccid': `898600${String(index).padStart(14, '0')}`,
});
const linesOf = (count: number, spoil: (index: number) => LineCells = () => ({})): RoleLines => ({
  template: { '/offering': 'group-plan-80' },
  rows: Array.from({ length: count }, (_, index) => ({ key: `l${index + 1}`, cells: { ...lineOf(index), ...spoil(index) } })),
  issued: count,
});

const draftWith = (lines: RoleLines) => {
  const draft = draftOf({ ...sale, selections: { '/documents/business-licence': true } });
  draft.setLines(role, lines);
  return draft;
};
const bounds = { min: 10, max: 2000 };

function Grid({ lines, isReadOnly = false }: { readonly lines: RoleLines; readonly isReadOnly?: boolean }) {
  const draft = useMemo(() => draftWith(lines), [lines]);
  return isReadOnly ? <Shown lines={lines} /> : <LineGridSection role={role} draft={draft} holders={storyHolders} bounds={bounds} />;
}

function Shown({ lines }: { readonly lines: RoleLines }) {
  const draft = useMemo(() => draftWith(lines), [lines]);
  const columns = useMemo(() => {
    const node = draft.frame().linked.program.root.roles.find(({ id }) => role.endsWith(`/${id}`));
    return node ? lineColumns(node) : [];
  }, [draft]);
  const states = lineStates(role, draft.configuration());
  const focus = useGridFocus({ role, lines, columns });
  return (
    <LineGrid
      {...{ role, lines, columns, states, focus }}
      session={null}
      prices={linePrices(role, draft.configuration().price.lines)}
      problems={problemRows(lines, states)}
      goBack={() => {}}
    />
  );
}

const meta = { title: 'line grid/grid', component: Grid } satisfies Meta<typeof Grid>;
export default meta;
type Story = StoryObj<typeof meta>;

const wrong = (index: number): LineCells =>
  index % 7 === 3
    ? { '/item/number': '139' }
    : index % 11 === 5
      ? { '/components/usim': 0 }
      : index % 13 === 6
        ? { '/components/line/1/shortNumber': '2000' }
        : {};

export const Empty: Story = { args: { lines: applyPatch(noLines, {}).lines } };
export const Typical: Story = { args: { lines: linesOf(12) } };
export const InEnglish: Story = { args: { lines: linesOf(12) }, globals: { locale: 'en' } };
export const FiveHundred: Story = { args: { lines: linesOf(500) } };
export const WithErrors: Story = { args: { lines: linesOf(60, wrong) } };
export const ReadOnly: Story = { args: { lines: linesOf(12), isReadOnly: true } };
