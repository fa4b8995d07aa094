/** What a column of a pasted list says of a part. */
export const partColumns = ['kind', 'part', 'offering', 'name-zh', 'name-en', 'min', 'max', 'default', 'within'] as const;
export type PartColumn = (typeof partColumns)[number];

/** How people head such columns, in both languages whatever the screen speaks: a spreadsheet may come from anywhere. */
const headings: Readonly<Record<PartColumn, readonly string[]>> = {
  kind: ['kind', 'type', '类型', '种类'],
  part: ['part', 'code', 'id', '组成', '编码', '代码'],
  offering: ['offering', 'brings', '销售品', '销售品编码', '带来的销售品'],
  'name-zh': ['chinese name', 'name (chinese)', 'name in chinese', '名称', '中文名称', '名称（中文）'],
  'name-en': ['name', 'english name', 'name (english)', 'name in english', '英文名称', '名称（英文）'],
  min: ['min', 'minimum', '最少', '最小'],
  max: ['max', 'maximum', '最多', '最大'],
  default: ['default', 'proposed', '默认', '默认值'],
  within: ['in', 'within', 'group', 'role', 'group or role', '所属', '所属组', '所在组或角色', '选择组', '角色'],
};

/** Without headings: the part by code or name, its numbers, and what it stands in. */
const usualOrder: readonly PartColumn[] = ['part', 'min', 'max', 'default', 'within'];

export const plainText = (text: string): string => text.normalize('NFKC').trim();
const plainHeading = (text: string): string => plainText(text).toLowerCase().replaceAll('(', '（').replaceAll(')', '）');
const known = new Map(partColumns.flatMap((column) => headings[column].map((word) => [plainHeading(word), column] as const)));

export type PastedColumns = { readonly columns: readonly (PartColumn | null)[]; readonly hasHeadings: boolean };

/** What stands in which column: by the first row where two of its cells are headings, else in the usual order. */
export function pastedColumns(first: readonly string[]): PastedColumns {
  const found = first.map((cell) => known.get(plainHeading(cell)) ?? null);
  const hasHeadings = found.filter((column) => column !== null).length >= 2 || (first.length === 1 && found[0] !== null);
  // A name alone is a name in whatever language it is in.
  return { columns: hasHeadings ? found : usualOrder, hasHeadings };
}
