'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import type { SheetCell } from '../../../sheet/sheet-cell.ts';
import type { Control } from '../../forms/control.ts';
import { noTexts, type RowTexts } from '../../forms/wrong-texts.ts';
import { chargeForms } from '../charge-forms.ts';
import { beginningOf, chargeTypes, type GridWords } from './grid-block.ts';
import { type GridColumn, gridCell, gridColumns, writeCharge } from './grid-columns.ts';

/** What stands in the cells of a charge, and in those of a row that is to become one. */
export function useChargeCells(charges: readonly Charge[], texts: readonly RowTexts[], words: GridWords) {
  const t = useTranslations('design.grid');
  return useMemo(() => {
    const problemOf = (control: Control | undefined): string => {
      if (control === undefined) return t('problem.none');
      if (control.type === 'whole') return t('problem.whole', { minimum: control.minimum, maximum: control.maximum });
      if (control.type === 'money' || control.type === 'choice' || control.type === 'words') return t(`problem.${control.type}`);
      return t('problem.text');
    };
    const choicesOf = (control: Control | undefined, column: GridColumn) =>
      control?.type === 'choice' ? { choices: control.values.map((value) => words(column, value)), isChoice: true } : {};

    const cellOf = (charge: Charge, column: GridColumn, wrong: string | undefined): SheetCell => {
      const control = gridCell(charge, column)?.control;
      const offered = choicesOf(control, column);
      if (wrong !== undefined) return { ...offered, text: wrong, problem: column === 'type' ? t('problem.type') : problemOf(control) };
      if (column === 'type') return { text: writeCharge(charge, column, words), isFixed: true };
      if (control === undefined) return { text: '', note: t('not-said'), isFixed: true };
      if (control.type === 'fixed') return { text: '', note: t('in-form'), isFixed: true };
      return { ...offered, text: writeCharge(charge, column, words) };
    };
    const typeChoices = { choices: chargeTypes.map((type) => words('type', type)), isChoice: true };
    const waitingCells = (row: RowTexts): readonly SheetCell[] => {
      const { type, name, isNamed } = beginningOf(row, words);
      const begun = type === null ? null : chargeForms[type].begin({ id: '', name });
      return gridColumns.map((column): SheetCell => {
        const text = row.get(column) ?? '';
        if (column === 'type')
          return { ...typeChoices, text, note: t('new'), ...(row.size > 0 && type === null ? { problem: t('problem.type') } : {}) };
        const control = begun ? gridCell(begun, column)?.control : undefined;
        const isUnnamed = row.size > 0 && !isNamed && (column === 'name-zh' || column === 'name-en');
        return { ...choicesOf(control, column), text, ...(isUnnamed ? { problem: t('problem.name') } : {}) };
      });
    };
    return (row: number): readonly SheetCell[] => {
      const charge = charges[row];
      const own = texts[row] ?? noTexts;
      return charge ? gridColumns.map((column) => cellOf(charge, column, own.get(column))) : waitingCells(own);
    };
  }, [charges, texts, words, t]);
}
