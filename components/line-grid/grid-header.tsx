import { useTranslations } from 'next-intl';
import type { LineColumn } from '../order-form/line-columns.ts';
import { GridPart } from '../ui/grid-part.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { columnWidth, gridWidth, headHeight, numberWidth, priceWidth, verdictWidth } from './grid-measures.ts';

const cell = 'flex shrink-0 flex-col justify-center overflow-hidden border-line border-e bg-canvas px-2 font-medium';
const frozen = 'sticky z-10';

/** What each column is called, and of which part it is. */
export function GridHeader({ columns }: { readonly columns: readonly LineColumn[] }) {
  const t = useTranslations('lines');
  const localized = useLocalized();
  return (
    <GridPart
      part="row"
      aria-rowindex={1}
      className="sticky top-0 z-30 flex border-line border-b bg-canvas text-muted"
      style={{ height: headHeight, width: gridWidth(columns) }}
    >
      <GridPart part="columnheader" aria-colindex={1} className={`${cell} ${frozen} left-0`} style={{ width: numberWidth }}>
        {t('number')}
      </GridPart>
      <GridPart part="columnheader" aria-colindex={2} className={`${cell} ${frozen}`} style={{ width: verdictWidth, left: numberWidth }}>
        <span aria-hidden="true">✓</span>
        <span className="sr-only">{t('verdict')}</span>
      </GridPart>
      {columns.map((column, index) => (
        <GridPart
          key={column.path}
          part="columnheader"
          aria-colindex={index + 3}
          data-column={column.path}
          className={`${cell} ${index === 0 ? frozen : ''}`}
          style={{ width: columnWidth(column), ...(index === 0 ? { left: numberWidth + verdictWidth } : {}) }}
        >
          <span className="truncate" title={localized(column.name)}>
            {localized(column.name)}
            {column.required ? (
              <span aria-hidden="true" className="ms-0.5 text-no">
                *
              </span>
            ) : null}
          </span>
          {column.part ? (
            <span className="truncate font-normal text-xs" title={localized(column.part)}>
              {localized(column.part)}
            </span>
          ) : null}
        </GridPart>
      ))}
      <GridPart part="columnheader" aria-colindex={columns.length + 3} className={`${cell} items-end`} style={{ width: priceWidth }}>
        {t('monthly')}
      </GridPart>
    </GridPart>
  );
}
