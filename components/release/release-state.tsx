'use client';
import { useTranslations } from 'next-intl';
import type { ReleaseState } from '../../server/api/contract.ts';
import { Badge } from '../ui/badge.tsx';

const tones = { live: 'yes', archived: 'neutral' } as const satisfies Record<ReleaseState, string>;
const signs = { live: '●', archived: '○' } as const satisfies Record<ReleaseState, string>;

/** One of the five words, always the same. */
export function ReleaseStateBadge({ state }: { readonly state: ReleaseState }) {
  const t = useTranslations('release.state');
  return (
    <Badge tone={tones[state]}>
      <span aria-hidden="true">{signs[state]}</span>
      {t(state)}
    </Badge>
  );
}
