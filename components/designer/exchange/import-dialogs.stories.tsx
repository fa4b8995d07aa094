import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { screen } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import type { RawTable } from '../../line-import/raw-table.ts';
import { ImportDialog } from './import-dialog.tsx';
import { TariffImportDialog } from './tariff-table/tariff-import-dialog.tsx';
import { Tmf620ExportDialog } from './tmf620/tmf620-export-dialog.tsx';
import { Tmf620ImportDialog } from './tmf620/tmf620-import-dialog.tsx';

const nothing = () => {};
const meta = {
  title: 'designer/exchange',
  decorators: [
    (Story) => (
      <DraftFrame offering="td-netbook-bundle">
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const row = (number: number, ...cells: string[]) => ({ number, cells });
const prices: RawTable = {
  source: '五月价目表.xlsx',
  rows: [
    row(1, '五月促销价目表'),
    row(2, '资费编码', '资费名称', '费用项编码', '类型', '名称', '价格', '数量', '单位', '计量', '备注'),
    row(3, 'td-data-100-fee', '', 'monthly-fee', '', '', '95', '', '', '', '降价'),
    row(4, 'td-data-200-fee', '', 'monthly-fee', '', '', '1.38E+10', '', '', ''),
    row(5, 'may-fee', '五月套餐', '', '按周期费用', '月租费', '30', '1', '月', ''),
    row(6, '', '', '', '', '', '', '300', 'MB', '流量'),
  ],
  beyond: 0,
  encoding: null,
  workbook: { sheet: '价目', otherSheets: 1, merged: [{ top: 5, bottom: 6, left: 0, right: 1 }], formulas: { count: 2, empty: ['F6'] } },
};
const told: Story['play'] = async () => {
  await screen.findByRole('alert', {}, { timeout: 5000 });
};

const foreign = [
  { '@type': 'ProductOffering', id: 'FIBRE_100', name: 'Fibre 100', productSpecification: { id: 'broadband' }, agreement: [{ id: 'a' }] },
  { '@type': 'ProductOffering', id: 'FIBRE_200', name: 'Fibre 200' },
  { '@type': 'Category', id: 'imported', name: 'Imported', isRoot: true },
];

export const Tmf620Out: Story = { render: () => <Tmf620ExportDialog onClose={nothing} /> };
export const Tmf620In: Story = {
  render: () => <Tmf620ImportDialog onClose={nothing} initial={new TextEncoder().encode(JSON.stringify(foreign))} />,
  play: told,
};
export const Archive: Story = { render: () => <ImportDialog onClose={nothing} /> };
export const Tariffs: Story = { render: () => <TariffImportDialog onClose={nothing} /> };
/** Some rows of a price list are fine, and some are not. */
export const TariffsRead: Story = { render: () => <TariffImportDialog onClose={nothing} initial={prices} />, play: told };
export const TariffsWithoutHeader: Story = {
  render: () => <TariffImportDialog onClose={nothing} initial={{ ...prices, rows: prices.rows.slice(2), beyond: 12 }} />,
  play: told,
};
