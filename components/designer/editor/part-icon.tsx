import { Box, CircleDot, ListChecks, Package, UserRound } from 'lucide-react';
import type { OutlineRow } from '../model/outline.ts';

const icons = { offering: Package, component: Box, group: ListChecks, option: CircleDot, role: UserRound } as const;

/** One sign a kind, the same in outline, canvas and inspector. */
export function PartIcon({ kind }: { readonly kind: OutlineRow['kind'] }) {
  const Icon = icons[kind];
  return <Icon className="size-4 shrink-0 text-muted" aria-hidden="true" />;
}
