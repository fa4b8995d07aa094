'use client';
import { lazy, memo, Suspense } from 'react';
import { assertNever } from '../../../core/kernel/invariant.ts';
import { useSlot } from '../order-form-context.tsx';
import { ChoiceSlot } from './choice-slot.tsx';
import { DocumentSlot } from './document-slot.tsx';
import { FieldSlot } from './field-slot.tsx';
import { QuantitySlot } from './quantity-slot.tsx';

// Only what is installed by a visit asks for one.
const AppointmentSlot = lazy(() => import('./appointment-slot.tsx').then((module) => ({ default: module.AppointmentSlot })));

type SlotProps = { readonly id: string; readonly hideLabel?: boolean };

/** One slot of the form by its type; it renders again when this slot changes, and not when another does. */
export const Slot = memo(function Slot({ id, hideLabel = false }: SlotProps) {
  const slot = useSlot(id);
  if (!slot) return null;
  switch (slot.type) {
    case 'field':
      return <FieldSlot slot={slot} />;
    case 'quantity':
      return <QuantitySlot slot={slot} hideLabel={hideLabel} />;
    case 'choice':
      return <ChoiceSlot slot={slot} hideLabel={hideLabel} />;
    case 'appointment':
      return (
        <Suspense>
          <AppointmentSlot slot={slot} />
        </Suspense>
      );
    case 'document':
      return <DocumentSlot slot={slot} />;
    case 'filler':
    case 'installed':
    case 'holder':
    case 'role':
      // The board or grid of a role asks for its members and what fills them.
      return null;
    default:
      return assertNever(slot);
  }
});
