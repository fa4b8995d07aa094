'use client';
import { useTranslations } from 'next-intl';
import type { SelectOption } from '../../ui/select.tsx';
import type { FieldSubject } from './field-subject.ts';
import { usePathChoices } from './use-path-choices.ts';
import { useReferenceChoices } from './use-reference-choices.ts';

type Target = { readonly offering: string } | { readonly path: string };

const offeringMark = 'offering ';
/** A target as one text, for lists; empty while none is chosen. */
export const targetText = (target: { readonly offering?: string; readonly path?: string }): string =>
  target.path ? target.path : target.offering ? `${offeringMark}${target.offering}` : '';
export const targetOf = (text: string): Target =>
  text.startsWith(offeringMark) ? { offering: text.slice(offeringMark.length) } : { path: text };

/** What a rule may require, exclude or propose: a part of this bundle, or any offering wherever it stands in the order. */
export function useTargetChoices(subject: FieldSubject): readonly SelectOption[] {
  const t = useTranslations('forms');
  const { parts } = usePathChoices(subject);
  const offerings = useReferenceChoices('offering', subject);
  return [
    ...parts,
    ...offerings.map((each) => ({
      value: targetText({ offering: each.value }),
      label: t('offering-of', { name: each.label }),
      note: each.value,
    })),
  ];
}
