'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Availability, ChoiceOption, FieldChoice, FormSlot } from '../../core/configure/index.ts';
import { ChoiceCards } from '../order-form/choice-cards.tsx';
import { useAnswer, useOrderForm, useSlot } from '../order-form/order-form-context.tsx';
import { TextControl } from '../order-form/slots/text-control.tsx';
import { useReason, useValueProblem } from '../order-form/use-reason.ts';
import { useTotalsText } from '../order-form/use-totals-text.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { FillerSelect, useFillerSlots } from './filler-select.tsx';

type Labels = { readonly labelledBy: string; readonly describedBy: string | undefined; readonly isInvalid: boolean };
type CellProps<Slot extends FormSlot = FormSlot> = { readonly slot: Slot; readonly labels: Labels };
type SlotOf<Type extends FormSlot['type']> = Extract<FormSlot, { type: Type }>;

const available: Availability = { status: 'available', reasons: [] };

function useNoted(): (availability: Availability, detail?: string) => Pick<SelectOption, 'note' | 'isUnavailable'> {
  const reason = useReason();
  return ({ status, reasons }, detail = '') => ({
    note: [detail, ...new Set(reasons.map(reason))].filter(Boolean).join(' · ') || undefined,
    ...(status === 'unavailable' ? { isUnavailable: true } : {}),
  });
}

function ListCell({ labels, ...list }: { readonly labels: Labels } & Pick<Parameters<typeof Select>[0], 'value' | 'options' | 'onChange'>) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  return (
    <Select
      {...list}
      aria-labelledby={labels.labelledBy}
      aria-describedby={labels.describedBy}
      aria-invalid={labels.isInvalid || undefined}
      isReadOnly={!draft}
      placeholder={t('choose')}
      className="h-10 text-base"
    />
  );
}

function FieldCell({ slot, labels }: CellProps<SlotOf<'field'>>) {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const noted = useNoted();
  const answer = useAnswer(slot.id);
  const { characteristic } = slot;
  const labelOf = ({ value, label }: Pick<FieldChoice, 'value' | 'label'>): string => {
    if (label) return localized(label);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return characteristic.unit ? `${value} ${characteristic.unit}` : String(value);
  };
  if (characteristic.const !== undefined) {
    return <p className="px-2">{labelOf(slot.choices?.[0] ?? { value: characteristic.const, label: null })}</p>;
  }
  const choices =
    slot.choices ??
    (characteristic.type === 'boolean' ? [true, false].map((value) => ({ value, label: null, availability: available })) : null);
  if (!choices) return <TextControl slot={slot} ids={{ id: `board${slot.id}`, ...labels }} onQuiet={() => undefined} />;
  return (
    <ListCell
      labels={labels}
      value={slot.value === undefined || slot.value === null ? null : String(slot.value)}
      options={choices.map((choice) => ({ value: String(choice.value), label: labelOf(choice), ...noted(choice.availability) }))}
      onChange={(id) => answer(choices.find(({ value }) => String(value) === id)?.value)}
    />
  );
}

function QuantityCell({ slot, labels }: CellProps<SlotOf<'quantity'>>) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  const noted = useNoted();
  const answer = useAnswer(slot.id);
  if (slot.min === 0 && slot.max === 1) {
    return (
      <ChoiceCards
        type="checkbox"
        isCompact
        isReadOnly={!draft}
        labelledBy={labels.labelledBy}
        describedBy={labels.describedBy}
        cards={[{ id: slot.id, label: t('take'), isChosen: slot.value > 0, availability: slot.availability }]}
        onToggle={() => answer(slot.value > 0 ? 0 : 1)}
      />
    );
  }
  const most = Math.max(slot.max, slot.value);
  const options = Array.from({ length: most - slot.min + 1 }, (_, index) => slot.min + index).map((count) => ({
    value: String(count),
    label: String(count),
    ...(count > slot.value ? noted(slot.availability) : {}),
  }));
  return <ListCell labels={labels} value={String(slot.value)} options={options} onChange={(count) => answer(Number(count))} />;
}

function ChoiceCell({ slot, labels }: CellProps<SlotOf<'choice'>>) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const totals = useTotalsText();
  const noted = useNoted();
  const answer = useAnswer(slot.id);
  const detailOf = (option: ChoiceOption) => (option.price ? totals(option.price) : '');
  if (slot.max > 1) {
    return (
      <ChoiceCards
        type="checkbox"
        isCompact
        isReadOnly={!draft}
        labelledBy={labels.labelledBy}
        describedBy={labels.describedBy}
        isInvalid={labels.isInvalid}
        cards={slot.options.map((option) => ({ ...option, label: localized(option.name), detail: detailOf(option) }))}
        onToggle={(id) => answer(slot.value.includes(id) ? slot.value.filter((chosen) => chosen !== id) : [...slot.value, id])}
      />
    );
  }
  const none = slot.min === 0 ? [{ value: '', label: t('none') }] : [];
  const options = slot.options.map((option) => ({
    value: option.id,
    label: localized(option.name),
    ...noted(option.availability, detailOf(option)),
  }));
  return (
    <ListCell
      labels={labels}
      value={slot.value[0] ?? (slot.min === 0 ? '' : null)}
      options={[...none, ...options]}
      onChange={(id) => answer(id === '' ? [] : [id])}
    />
  );
}

function HolderCell({ slot, labels }: CellProps<SlotOf<'holder'>>) {
  const { holders } = useOrderForm();
  const answer = useAnswer(slot.id);
  const name = holders.find(({ id }) => id === slot.value)?.name ?? '—';
  if (slot.isFixed || holders.length < 2) return <p className="px-2">{name}</p>;
  const options = holders.map((holder) => ({ value: holder.id, label: holder.name }));
  return <ListCell labels={labels} value={slot.value} options={options} onChange={answer} />;
}

function DocumentCell({ slot, labels }: CellProps<SlotOf<'document'>>) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const answer = useAnswer(slot.id);
  return (
    <ChoiceCards
      type="checkbox"
      isCompact
      isReadOnly={!draft}
      labelledBy={labels.labelledBy}
      describedBy={labels.describedBy}
      cards={[{ id: slot.document, label: t('seen', { name: localized(slot.name) }), isChosen: slot.value, availability: available }]}
      onToggle={() => answer(slot.value ? undefined : true)}
    />
  );
}

function Answer({ slot, labels }: CellProps) {
  switch (slot.type) {
    case 'field':
      return <FieldCell slot={slot} labels={labels} />;
    case 'quantity':
      return <QuantityCell slot={slot} labels={labels} />;
    case 'choice':
      return <ChoiceCell slot={slot} labels={labels} />;
    case 'holder':
      return <HolderCell slot={slot} labels={labels} />;
    case 'document':
      return <DocumentCell slot={slot} labels={labels} />;
    default:
      return null;
  }
}

type BoardCellProps = { readonly id: string; readonly labelledBy: string };

/** One fact of one member; it is drawn again when its slot changes, and not when another does. */
export const BoardCell = memo(function BoardCell({ id, labelledBy }: BoardCellProps) {
  const slot = useSlot(id);
  const problem = useValueProblem();
  if (!slot) return null;
  const hasIssues = slot.issues.length > 0;
  const issuesId = `issues${id}`;
  return (
    <>
      <Answer slot={slot} labels={{ labelledBy, describedBy: hasIssues ? issuesId : undefined, isInvalid: hasIssues }} />
      {hasIssues ? (
        <p id={issuesId} className="mt-1 text-no text-sm">
          {slot.issues.map(problem).join(' ')}
        </p>
      ) : null}
    </>
  );
});

type FillerCellProps = { readonly member: string; readonly labelledBy: string };

/** What fills the place of one member. */
export const FillerCell = memo(function FillerCell({ member, labelledBy }: FillerCellProps) {
  const { filler, installed } = useFillerSlots(`${member}/offering`, `${member}/product`);
  const problem = useValueProblem();
  if (!filler && !installed) return null;
  const issues = [...(filler?.issues ?? []), ...(installed?.issues ?? [])];
  const issuesId = `issues${member}`;
  return (
    <>
      <FillerSelect
        filler={filler}
        installed={installed}
        ids={{ labelledBy, describedBy: issues.length > 0 ? issuesId : undefined, isInvalid: issues.length > 0 }}
      />
      {issues.length > 0 ? (
        <p id={issuesId} className="mt-1 text-no text-sm">
          {issues.map(problem).join(' ')}
        </p>
      ) : null}
    </>
  );
});
