'use client';
import { useTranslations } from 'next-intl';
import { definitionKinds, type Workspace } from '../../core/definition/index.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { type NamedPlace, placeIn } from './named-place.ts';

/** `Data plan › 100 yuan, 2 GB: name (Chinese)`, in the reader's language. */
export function usePlaceWords(): (place: NamedPlace) => string {
  const t = useTranslations('release.sentence');
  const fields = useTranslations('release.field');
  const localized = useLocalized();
  const word = (code: string) => (fields.has(code) ? fields(code) : code);
  return ({ subject, within, field, language }) => {
    const name = field === null ? '' : word(field);
    const around = [...subject.map(localized), ...within.map(word)].join(' › ');
    return [around, language ? t('in-language', { field: name, language: t(language) }) : name]
      .filter((part) => part !== '')
      .join(t('colon'));
  };
}

type Placed = { readonly definition?: { readonly kind: string; readonly id: string }; readonly path: string };

/** Where a problem is, by names: kind and name of the definition, and the place in it. Null: it is of no known definition. */
export function useIssuePlace(workspace: Workspace): (issue: Placed) => string | null {
  const kinds = useTranslations('release.change.kind');
  const localized = useLocalized();
  const words = usePlaceWords();
  return ({ definition: ref, path }) => {
    const kind = definitionKinds.find((each) => each === ref?.kind);
    const definition = kind && ref ? workspace.definitions.get(`${kind}/${ref.id}`) : undefined;
    if (!definition) return null;
    const place = words(placeIn(definition, path, workspace));
    return [`${kinds(definition.kind)} ${localized(definition.name)}`, place].filter((part) => part !== '').join(' › ');
  };
}
