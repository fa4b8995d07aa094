'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { focusSlot } from './focus-slot.ts';
import type { OutlineSection } from './form-view.ts';
import { useOrderForm, useSlot } from './order-form-context.tsx';

// Only offerings with roles that hundreds fill load it.
const LineGridSection = lazy(() => import('../line-grid/line-grid-section.tsx').then((module) => ({ default: module.LineGridSection })));

/** Lets React put the new member on the screen first. */
const afterPaint = (act: () => void) => requestAnimationFrame(() => setTimeout(act, 0));

type RenderBody = (section: OutlineSection) => ReactNode;

/** A role as a plain list of its members: now / min–max, add, remove; each member is a section of its own. */
export function RoleSection({ section, renderBody }: { readonly section: OutlineSection; readonly renderBody: RenderBody }) {
  const slot = useSlot(section.id);
  const { draft, holders } = useOrderForm();
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const boundsId = useId();
  if (slot?.type !== 'role') return null;
  if (draft?.lines(slot.id)) {
    return (
      <Suspense fallback={<Skeleton className="h-64" />}>
        <LineGridSection role={slot.id} draft={draft} holders={holders} bounds={slot} />
      </Suspense>
    );
  }
  const name = localized(slot.name);
  const isFull = slot.now >= slot.max;
  // A number that cannot vary leaves nothing to add or take away.
  const isFixed = slot.min === slot.max && slot.now === slot.min;
  const add = () => {
    if (!draft || isFull) return;
    const member = draft.addMember(slot.id);
    afterPaint(() => focusSlot(member));
  };
  const remove = (key: string) => {
    draft?.removeMember(slot.id, key);
    afterPaint(() => focusSlot(slot.id));
  };
  const tone = slot.now < slot.min ? 'unknown' : slot.now > slot.max ? 'no' : 'neutral';
  return (
    <div data-slot={slot.id} className="flex flex-col gap-3">
      <p id={boundsId} className="flex items-center gap-2">
        <Badge tone={tone}>{t(slot.min === slot.max ? 'membersExact' : 'members', { now: slot.now, min: slot.min, max: slot.max })}</Badge>
        {slot.help ? <span className="text-muted text-sm">{localized(slot.help)}</span> : null}
      </p>
      {section.sections.map((member) => (
        <MemberSection
          key={member.id}
          member={member}
          renderBody={renderBody}
          onRemove={draft && !isFixed ? () => remove(member.id.slice(slot.id.length + 1)) : null}
        />
      ))}
      {draft && !isFixed ? (
        <Button
          data-control
          className="h-10 self-start text-base"
          aria-disabled={isFull || undefined}
          aria-describedby={boundsId}
          onClick={add}
        >
          <Plus aria-hidden="true" />
          {t('addMember', { name })}
        </Button>
      ) : null}
    </div>
  );
}

type MemberSectionProps = { readonly member: OutlineSection; readonly renderBody: RenderBody; readonly onRemove: (() => void) | null };

function MemberSection({ member, renderBody, onRemove }: MemberSectionProps) {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const name = `${member.name ? localized(member.name) : ''}${member.ordinal === null ? '' : ` ${member.ordinal}`}`;
  return (
    <fieldset
      data-section={member.id}
      aria-label={name}
      className="flex min-w-0 flex-col gap-3 rounded-md border border-line bg-canvas/60 p-4"
    >
      <header className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">{name}</h3>
        {onRemove ? (
          <Button variant="ghost" size="sm" onClick={onRemove} aria-label={t('removeMember', { name })}>
            <Trash2 aria-hidden="true" />
            {t('remove')}
          </Button>
        ) : null}
      </header>
      {renderBody(member)}
    </fieldset>
  );
}
