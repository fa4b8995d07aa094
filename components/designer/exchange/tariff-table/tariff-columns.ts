import type { LocalizedText } from '../../../../schemas/generated/definitions.ts';
import { foldHeader } from '../../../line-import/match-header.ts';
import type { RawTable } from '../../../line-import/raw-table.ts';
import { type GridColumn, gridColumns } from '../../tariffs/grid/grid-columns.ts';

export const tariffColumns = ['tariff', 'tariff-zh', 'tariff-en', 'charge', ...gridColumns] as const;
export type TariffColumn = (typeof tariffColumns)[number];
export const isGridColumn = (column: TariffColumn): column is GridColumn => gridColumns.some((each) => each === column);

/** What a column is called in a table, whichever language the table is in; a list of prices has words of its own. */
export const tariffColumnNames: Readonly<Record<TariffColumn, LocalizedText>> = {
  tariff: { 'zh-CN': '资费编码', en: 'Tariff code' },
  'tariff-zh': { 'zh-CN': '资费中文名', en: 'Tariff name in Chinese' },
  'tariff-en': { 'zh-CN': '资费英文名', en: 'Tariff name in English' },
  charge: { 'zh-CN': '费用项编码', en: 'Charge code' },
  type: { 'zh-CN': '类型', en: 'Type' },
  'name-zh': { 'zh-CN': '费用项中文名', en: 'Charge name in Chinese' },
  'name-en': { 'zh-CN': '费用项英文名', en: 'Charge name in English' },
  amount: { 'zh-CN': '金额', en: 'Amount' },
  quantity: { 'zh-CN': '数量', en: 'Quantity' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  measure: { 'zh-CN': '计量', en: 'Measured by' },
  kinds: { 'zh-CN': '业务', en: 'Kinds of use' },
  zones: { 'zh-CN': '区域', en: 'Zones' },
  from: { 'zh-CN': '起始月', en: 'From month' },
  to: { 'zh-CN': '截止月', en: 'To month' },
  precedence: { 'zh-CN': '优先级', en: 'Precedence' },
};
const alike: Partial<Record<TariffColumn, readonly string[]>> = {
  tariff: ['资费', '资费代码', 'tariff', 'tariff id'],
  'tariff-zh': ['资费名称', '资费名', 'tariff name'],
  charge: ['费用项', '费用编码', 'charge', 'charge id'],
  type: ['费用类型', 'charge type'],
  'name-zh': ['名称', '费用项名称', '费用名称', 'name', 'charge name'],
  amount: ['价格', '单价', '费用', '费率', 'price', 'fee', 'rate'],
  unit: ['计费单位', 'per'],
};

const columnsByHeader = new Map(
  tariffColumns.flatMap((column) =>
    [column, ...Object.values(tariffColumnNames[column]), ...(alike[column] ?? [])].map((word) => [foldHeader(word), column] as const),
  ),
);

/** Which row is the header, and what each column of the table is; null: it is left out. */
export type TariffMapping = { readonly header: number; readonly columns: readonly (TariffColumn | null)[] };

const searchedRows = 10;

/** The row that names most columns; titles above it are passed over. Null: none names a tariff. */
export function guessColumns({ rows }: RawTable): TariffMapping | null {
  let best: TariffMapping | null = null;
  const known = (columns: TariffMapping['columns']) => columns.filter((column) => column !== null).length;
  for (const [header, { cells }] of rows.slice(0, searchedRows).entries()) {
    const taken = new Set<TariffColumn>();
    const columns = cells.map((text) => {
      const column = columnsByHeader.get(foldHeader(text)) ?? null;
      if (column === null || taken.has(column)) return null;
      taken.add(column);
      return column;
    });
    if (known(columns) > 1 && known(columns) > (best ? known(best.columns) : 0)) best = { header, columns };
  }
  return best;
}
