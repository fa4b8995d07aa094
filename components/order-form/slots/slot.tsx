'use client';
import { memo } from 'react';
import { assertNever } from '../../../core/kernel/invariant.ts';
import { useSlot } from '../order-form-context.tsx';
import { AppointmentSlot } from './appointment-slot.tsx';
import { ChoiceSlot } from './choice-slot.tsx';
import { DocumentSlot } from './document-slot.tsx';
import { FieldSlot } from './field-slot.tsx';
import { FillerSlot } from './filler-slot.tsx';
import { HolderSlot } from './holder-slot.tsx';
import { QuantitySlot } from './quantity-slot.tsx';

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
    case 'filler':
    case 'installed':
      return <FillerSlot slot={slot} />;
    case 'holder':
      return <HolderSlot slot={slot} />;
    case 'appointment':
      return <AppointmentSlot slot={slot} />;
    case 'document':
      return <DocumentSlot slot={slot} />;
    case 'role':
      // Its section renders it together with its members.
      return null;
    default:
      return assertNever(slot);
  }
});
