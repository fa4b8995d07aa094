'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLocalized } from '../../ui/localized-text.tsx';
import type { SelectOption } from '../../ui/select.tsx';
import type { NewPart } from '../changes/add-parts.ts';
import { useDocument } from '../draft-context.tsx';
import { offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { partsBeside, roleOfLevel } from '../model/parts-beside.ts';
import type { Place } from '../model/place.ts';
import { usualReliance } from '../model/usual-reliance.ts';
import { useOfferingId, useOfferingRows } from './use-offering.ts';

/** A part that something new can belong to. A code may still be typed over: until then one is known by what it brings. */
type Sibling = { readonly key: string; readonly id: string; readonly offering: string | null; readonly name: string };
/** Something new, by a key of its own, with what it brings. */
export type Newcomer = { readonly key: string; readonly brings: readonly string[] };

export type Reliance = {
  readonly optionsFor: (newcomer: Newcomer) => readonly SelectOption[];
  readonly valueFor: (newcomer: Newcomer) => string;
  readonly choose: (newcomer: Newcomer, value: string) => void;
  /** What is written into the definition. */
  readonly of: (newcomer: Newcomer) => { readonly reliesOn?: string };
};

const nothing = '';

/** What parts that are added at a level belong to: proposed as the catalogue has it elsewhere, until somebody chooses. */
export function useReliance(level: Place, parts: readonly NewPart[]): Reliance {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const document = useDocument();
  const offering = useOfferingId();
  const rows = useOfferingRows();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const siblings: readonly Sibling[] = [
    ...partsBeside(rows, level).map((row) => ({ key: row.id, id: row.id, offering: row.offering, name: localized(row.name) })),
    ...parts.map((part) => ({
      key: `new ${part.offering}`,
      id: part.id,
      offering: part.offering,
      name: localized(offeringIn(document, part.offering)?.name ?? { 'zh-CN': part.id, en: part.id }),
    })),
  ];
  const besides = ({ key }: Newcomer) => siblings.filter((sibling) => sibling.key !== key);
  const found = (newcomer: Newcomer): Sibling | undefined => {
    const beside = besides(newcomer);
    const own = chosen[newcomer.key];
    if (own !== undefined) return beside.find(({ key }) => key === own);
    const known = beside.flatMap((each) => (each.offering === null ? [] : [{ id: each.id, offering: each.offering }]));
    const usual = usualReliance(
      workspaceOfDocument(document),
      { bundle: offering, role: roleOfLevel(level), beside: known },
      newcomer.brings,
    );
    return beside.find(({ id }) => id === usual);
  };
  return {
    optionsFor: (newcomer) => {
      const beside = besides(newcomer);
      if (beside.length === 0) return [];
      return [
        { value: nothing, label: t('relies-on-nothing') },
        ...beside.map(({ key, name, id }) => ({ value: key, label: name, note: id })),
      ];
    },
    valueFor: (newcomer) => found(newcomer)?.key ?? nothing,
    choose: ({ key }, value) => setChosen({ ...chosen, [key]: value }),
    of: (newcomer) => {
      const id = found(newcomer)?.id;
      return id === undefined ? {} : { reliesOn: id };
    },
  };
}
