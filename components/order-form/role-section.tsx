'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/skeleton.tsx';
import type { OutlineSection } from './form-view.ts';
import { useOrderForm, useSlot } from './order-form-context.tsx';
import { PartForm } from './part-form.tsx';

// Only offerings with roles load either: a board of the few, a grid of the many.
const LineGridSection = lazy(() => import('../line-grid/line-grid-section.tsx').then((module) => ({ default: module.LineGridSection })));
const FamilyBoard = lazy(() => import('../family-board/family-board.tsx').then((module) => ({ default: module.FamilyBoard })));

const loading = (
  <div data-loading>
    <Skeleton className="h-64" />
  </div>
);

function Board({ roles }: { readonly roles: readonly OutlineSection[] }) {
  return (
    <Suspense fallback={loading}>
      <FamilyBoard roles={roles} />
    </Suspense>
  );
}

/** All roles that a few fill, on one board. */
export function BoardCard({ roles }: { readonly roles: readonly OutlineSection[] }) {
  const t = useTranslations('sell.form');
  return (
    <section aria-label={t('board')} className="@container flex flex-col gap-3 rounded-lg border border-line bg-surface px-5 py-4">
      <h2 className="font-semibold text-lg">{t('board')}</h2>
      <PartForm>
        <Board roles={roles} />
      </PartForm>
    </section>
  );
}

/** One role: lines in a grid where it takes hundreds, else a board of its own. */
export function RoleSection({ section }: { readonly section: OutlineSection }) {
  const slot = useSlot(section.id);
  const { draft, holders } = useOrderForm();
  if (slot?.type !== 'role') return null;
  if (!draft?.lines(slot.id)) return <Board roles={[section]} />;
  return (
    <Suspense fallback={loading}>
      <LineGridSection role={slot.id} draft={draft} holders={holders} bounds={slot} />
    </Suspense>
  );
}
