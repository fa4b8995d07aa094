import type { Definition } from '../../../core/definition/index.ts';

/** Where the editor of a definition is; null: it is edited where it is used. */
export function editorOf(draft: string, definition: Definition): string | null {
  const { kind, id } = definition;
  if (kind === 'offering') return `/design/${draft}/${id}`;
  if (definition.kind === 'example') return `/design/${draft}/${definition.offering}?tab=examples`;
  if (kind === 'channel') return `/design/${draft}/channels/${id}`;
  return kind === 'specification' ? `/design/${draft}/specifications/${id}` : null;
}
