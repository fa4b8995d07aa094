import type { StructureLink } from '../model/structure-links.ts';

type LinkLook = { readonly line: string; readonly dash?: string; readonly label: string };

/** Colour, dashes and words say the same: none of them stands alone. */
export const linkLooks: Readonly<Record<StructureLink['type'], LinkLook>> = {
  require: { line: 'stroke-accent fill-accent', label: 'border-accent text-accent' },
  exclude: { line: 'stroke-no fill-no', dash: '6 4', label: 'border-no text-no' },
  include: { line: 'stroke-accent fill-accent', dash: '2 4', label: 'border-accent text-accent' },
  set: { line: 'stroke-accent fill-accent', dash: '1 3', label: 'border-accent text-accent' },
  rely: { line: 'stroke-muted fill-muted', dash: '8 3 2 3', label: 'border-line-strong text-muted' },
  pool: { line: 'stroke-changed fill-changed', dash: '10 3', label: 'border-changed text-changed' },
};
