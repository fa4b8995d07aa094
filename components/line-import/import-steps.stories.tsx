import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useMemo, useState } from 'react';
import { draftOf } from '../../.storybook/seed-catalogue.ts';
import { noLines } from '../../core/order/index.ts';
import { lineColumns } from '../order-form/line-columns.ts';
import { BringStep } from './bring-step.tsx';
import { badRows, checkRows, groupProblems } from './check-rows.ts';
import { CheckStep } from './check-step.tsx';
import { type ImportRow, importRows } from './import-row.ts';
import { MapStep } from './map-step.tsx';
import { guessHeader } from './match-header.ts';
import type { RawTable } from './raw-table.ts';

const tableOf = (beyond: number, ...rows: string[][]): RawTable => ({
  source: '东海物流成员.csv',
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  beyond,
  encoding: 'gb18030',
});
const head = ['手机号', '集团短号', '套餐', 'ICCID', '部门', '站点'];
const sites = ['上海总部', '洋山仓库'].map((name) => ({ id: name, name, address: `${name}路 1 号`, region: 'shanghai' }));
const good = (index: number): string[] => [
  `1380000${1000 + index}`,
  String(2000 + index),
  '集团80元套餐',
  `8986000000000000${1000 + index}`,
  '运输部',
  '上海总部',
];
const wrong: string[][] = [
  ['１３８００００２００１', '2101', '集团80元套餐', '89860000000000002001', ''],
  ['138 0000 2002', '2102', '集团80元套餐', '89860000000000002002', ''],
  ['1.38E+10', '2103', '集团80元套餐', '89860000000000002003', ''],
  ['13800002004', '2104', '没有的套餐', '89860000000000002004', ''],
  ["=cmd|'/c calc'!A1", '2105', '集团80元套餐', '89860000000000002005', ''],
  ['139', '2106', '集团80元套餐', '89860000000000002006', ''],
  ['13800002007', '2107', '集团80元套餐', '89860000000000002007', '', '杭州仓'],
  ['13800002008', '2108', '集团80元套餐', '89860000000000002008', '', '沪总部'],
  good(1),
];

type StepProps = { readonly step: 'bring' | 'map' | 'check'; readonly table: RawTable };

function Step({ step, table }: StepProps) {
  const columns = useMemo(() => {
    const { program } = draftOf({
      offering: 'vnet-2009',
      customerClass: 'enterprise',
      region: 'beijing',
      channel: 'account-manager',
    }).frame().linked;
    return program.root.roles.flatMap((role) => lineColumns(role, [], { held: {}, ownSites: sites }));
  }, []);
  const [guess, setGuess] = useState(() => guessHeader(table, columns));
  const [rows, setRows] = useState<readonly ImportRow[]>(() => importRows(table, guess.header, guess.mapping));
  const problems = checkRows(rows, columns, { lines: noLines });
  if (step === 'bring') return <BringStep onTable={() => {}} />;
  if (step === 'map') return <MapStep {...{ table, guess, columns }} onChange={setGuess} />;
  return (
    <CheckStep
      {...{ rows, columns }}
      groups={groupProblems(problems)}
      good={rows.length - badRows(problems).size}
      onRows={setRows}
      onUndo={null}
    />
  );
}

const meta = { title: 'line import/steps', component: Step } satisfies Meta<typeof Step>;
export default meta;
type Story = StoryObj<typeof meta>;

const typical = tableOf(0, head, ...Array.from({ length: 20 }, (_, index) => good(index)));
export const Bring: Story = { args: { step: 'bring', table: typical } };
export const MapColumns: Story = { args: { step: 'map', table: typical } };
export const MapTooMany: Story = { args: { step: 'map', table: { ...typical, beyond: 44_999 } }, globals: { locale: 'en' } };
export const CheckClean: Story = { args: { step: 'check', table: typical } };
export const CheckWithMistakes: Story = {
  args: { step: 'check', table: tableOf(0, head, ...Array.from({ length: 20 }, (_, index) => good(index)), ...wrong) },
};
export const CheckInEnglish: Story = { ...CheckWithMistakes, globals: { locale: 'en' } };
