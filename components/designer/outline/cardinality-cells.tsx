'use client';
import { useTranslations } from 'next-intl';
import { useLocalized } from '../../ui/localized-text.tsx';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setDefault } from '../changes/set-default.ts';
import { useDraftSession } from '../draft-context.tsx';
import { NumberCell } from '../editor/number-cell.tsx';
import type { OutlineRow } from '../model/outline.ts';

type CardinalityCellsProps = {
  readonly offering: string;
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly onReturn: () => void;
};

/** Min, max and proposed number in place; Enter and Escape go back to the row. */
export function CardinalityCells({ offering, row, isCurrent, onReturn }: CardinalityCellsProps) {
  const t = useTranslations('design.outline');
  const localized = useLocalized();
  const session = useDraftSession();
  if (row.kind === 'offering') return <td colSpan={3} />;
  const name = localized(row.name);
  // An option without bounds is taken once.
  const shared = {
    onDone: session.endGesture,
    onLeave: onReturn,
    isQuiet: true,
    tabIndex: isCurrent ? 0 : -1,
    placeholder: row.kind === 'option' ? '1' : '',
  };
  const bound = (which: 'min' | 'max') => (
    <NumberCell
      {...shared}
      label={t(which === 'min' ? 'min-of' : 'max-of', { name })}
      value={row[which]}
      onChange={(value) => session.apply(setCardinality(offering, row.place, { [which]: value }))}
    />
  );
  return (
    <>
      <td className="px-0.5">{bound('min')}</td>
      <td className="px-0.5">{bound('max')}</td>
      <td className="px-0.5">
        {row.kind === 'group' ? null : (
          <NumberCell
            {...shared}
            label={t('proposed-of', { name })}
            placeholder={row.min === null ? '1' : String(row.min)}
            value={typeof row.proposed === 'number' ? row.proposed : null}
            onChange={(value) => session.apply(setDefault(offering, row.place, value))}
            onClear={() => session.apply(setDefault(offering, row.place, null))}
          />
        )}
      </td>
    </>
  );
}
