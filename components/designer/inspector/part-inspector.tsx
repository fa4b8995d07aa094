'use client';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { isBundle } from '../../../core/definition/index.ts';
import { Button } from '../../ui/button.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { nothing } from '../../ui/nothing.ts';
import { renamePart } from '../changes/rename-part.ts';
import { setNames } from '../changes/set-names.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { PartIcon } from '../editor/part-icon.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useOffering, useOfferingRows } from '../editor/use-offering.ts';
import { usePartActions } from '../editor/use-part-actions.tsx';
import { offeringIn } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';
import { partAt } from '../model/place.ts';
import { BroughtOffering } from './brought-offering.tsx';
import { BroughtPrices } from './brought-prices.tsx';
import { GroupFields } from './group-fields.tsx';
import { QuantityFields } from './quantity-fields.tsx';
import { ReliesOnField } from './relies-on-field.tsx';
import { RoleFields } from './role-fields.tsx';

// What only a part has comes with the first that is selected.
const NarrowingEditor = dynamic(() => import('./narrowing-editor.tsx').then((module) => module.NarrowingEditor), { loading: nothing });
const PartRelations = dynamic(() => import('./part-relations.tsx').then((module) => module.PartRelations), { loading: nothing });

/** Everything about the selected part. It follows the outline's and the canvas's selection, which are one. */
export function PartInspector() {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const offering = useOffering();
  const rows = useOfferingRows();
  const view = useEditorView();
  const actionsOf = usePartActions();
  const row = rows.find((each) => each.place === view.selected) ?? rows[0];
  if (!row) return null;
  return (
    // Keyed by place: what was half typed into one part is never taken for another's.
    <section key={row.place} aria-label={t('label')} className="flex flex-col gap-5 p-4">
      <header className="flex items-center gap-2">
        <PartIcon kind={row.kind} />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold">{localized(row.name)}</h2>
          <p className="truncate text-muted text-xs">
            {t(`kind.${row.kind}`)} <span className="font-mono">{row.id}</span>
          </p>
        </div>
        {isBundle(offering) ? (
          <Menu
            trigger={
              <Button size="icon" variant="ghost" aria-label={t('actions')}>
                <Plus aria-hidden="true" />
              </Button>
            }
            groups={actionsOf(row)}
          />
        ) : null}
      </header>
      {row.kind === 'offering' ? <OfferingFields /> : <PartFields row={row} />}
    </section>
  );
}

// Drawn again when the offering or the part changes, not with what else is shown: a tariff may bring a hundred charges.
const OfferingFields = memo(function OfferingFields() {
  const t = useTranslations('design.inspector');
  const session = useDraftSession();
  const offering = useOffering();
  return (
    <>
      <TextPair
        label={t('name')}
        field="name"
        value={offering.name}
        onChange={(name) => session.apply(setNames(`offering/${offering.id}`, { name }))}
        onDone={session.endGesture}
      />
      {isBundle(offering) ? null : <NarrowingEditor place="" specification={offering.specification} narrowing={offering.characteristics} />}
      <BroughtPrices offering={offering.id} />
    </>
  );
});

const PartFields = memo(function PartFields({ row }: { readonly row: OutlineRow }) {
  const t = useTranslations('design.inspector');
  const session = useDraftSession();
  const document = useDocument();
  const offering = useOffering();
  const part = isBundle(offering) ? partAt(offering, row.place) : null;
  if (!part) return null;
  const brought = row.offering === null ? null : offeringIn(document, row.offering);
  return (
    <>
      <TextPair
        label={t('name-here')}
        field="name"
        value={part.part.name ?? null}
        {...(brought ? { fallback: brought.name } : {})}
        onChange={(name) => session.apply(renamePart(offering.id, row.place, name))}
        onClear={() => session.apply(renamePart(offering.id, row.place, null))}
        onDone={session.endGesture}
      />
      <QuantityFields row={row} />
      {part.kind === 'group' ? <GroupFields row={row} group={part.part} /> : null}
      {part.kind === 'role' ? <RoleFields row={row} role={part.part} /> : null}
      {part.kind === 'component' || part.kind === 'group' ? <ReliesOnField row={row} value={part.part.reliesOn} /> : null}
      {row.offering === null ? null : <BroughtOffering row={row} />}
      {row.offering === null ? null : <BroughtPrices offering={row.offering} />}
      {brought && !isBundle(brought) && (part.kind === 'component' || part.kind === 'option') ? (
        <NarrowingEditor place={row.place} specification={brought.specification} narrowing={part.part.characteristics} />
      ) : null}
      <PartRelations place={row.place} />
    </>
  );
});
