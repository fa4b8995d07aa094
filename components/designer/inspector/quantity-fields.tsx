'use client';
import { useTranslations } from 'next-intl';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setDefault } from '../changes/set-default.ts';
import { useDraftSession } from '../draft-context.tsx';
import { NumberCell } from '../editor/number-cell.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import type { OutlineRow } from '../model/outline.ts';

/** Least, greatest and proposed number, side by side. */
export function QuantityFields({ row }: { readonly row: OutlineRow }) {
  const t = useTranslations('design.inspector');
  const session = useDraftSession();
  const offering = useOfferingId();
  const fallback = row.kind === 'option' ? '1' : '';
  const bound = (which: 'min' | 'max') => (
    <div className="flex min-w-0 flex-col gap-1">
      <span aria-hidden="true" className="text-muted text-xs">
        {t(which)}
      </span>
      <NumberCell
        label={t(which)}
        field={which}
        value={row[which]}
        placeholder={fallback}
        onChange={(value) => session.apply(setCardinality(offering, row.place, { [which]: value }))}
        onDone={session.endGesture}
      />
    </div>
  );
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        {t(row.kind === 'group' ? 'options-chosen' : row.kind === 'role' ? 'fillers' : 'quantity')}
      </legend>
      <div className="grid grid-cols-3 gap-2">
        {bound('min')}
        {bound('max')}
        {row.kind === 'group' ? null : (
          <div className="flex min-w-0 flex-col gap-1">
            <span aria-hidden="true" className="text-muted text-xs">
              {t('proposed')}
            </span>
            <NumberCell
              label={t('proposed')}
              field="default"
              value={typeof row.proposed === 'number' ? row.proposed : null}
              placeholder={row.min === null ? fallback : String(row.min)}
              onChange={(value) => session.apply(setDefault(offering, row.place, value))}
              onClear={() => session.apply(setDefault(offering, row.place, null))}
              onDone={session.endGesture}
            />
          </div>
        )}
      </div>
    </fieldset>
  );
}
