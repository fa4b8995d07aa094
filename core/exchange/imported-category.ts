import type { Category } from '../../schemas/generated/definitions.ts';
import type { Definition, Workspace } from '../definition/index.ts';

/** Where offerings stand that come without a category, so that they are found. */
export const importedCategory: Category = {
  $schema: 'urn:offerwright:schema:v1:category',
  kind: 'category',
  id: 'imported',
  name: { 'zh-CN': '导入的销售品', en: 'Imported offerings' },
  provenance: [{ grade: 'illustrative' }],
};

/** The category itself comes along, unless there is one already. */
export function withImportedCategory(definitions: readonly Definition[], known: Workspace): readonly Definition[] {
  const { id } = importedCategory;
  const isThere = known.get('category', id) !== undefined || definitions.some((each) => each.kind === 'category' && each.id === id);
  const isWanted = definitions.some((each) => each.kind === 'offering' && each.categories.includes(id));
  return isWanted && !isThere ? [importedCategory, ...definitions] : definitions;
}
