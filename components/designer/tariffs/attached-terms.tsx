'use client';
import { useTranslations } from 'next-intl';
import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { useDocument } from '../draft-context.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { usePathChoices } from '../forms/use-path-choices.ts';
import { type DraftDocument, tariffIn } from '../model/draft-document.ts';
import { matchByWords } from '../model/match-by-words.ts';
import { useTakenParts } from '../rules/use-taken-parts.ts';

type AttachedTermsProps = {
  readonly attached: readonly TariffAttachment[];
  readonly onChange: (attached: readonly TariffAttachment[]) => void;
};

/** Nothing but what it takes off other charges. */
export const isDiscount = (document: DraftDocument, tariff: string): boolean =>
  tariffIn(document, tariff)?.charges.every(({ type }) => type === 'discount') ?? false;

const without = ({ when: _when, ...rest }: TariffAttachment): TariffAttachment => rest;

/** What is said most of tariffs that a bundle brings: the charge that a discount alters, and the choice that each hangs on. */
export function AttachedTerms({ attached, onChange }: AttachedTermsProps) {
  const t = useTranslations('design.tariffs');
  const localized = useLocalized();
  const document = useDocument();
  const offering = useOfferingId();
  const { charges } = usePathChoices({ type: 'attachment', offering, index: 0 });
  const taken = useTakenParts();
  const isOff = ({ tariff }: TariffAttachment) => isDiscount(document, tariff);
  const altered = attached.find(isOff)?.alters;
  const alter = (path: string) =>
    onChange(
      attached.map((each) => {
        if (!isOff(each)) return each;
        const { alters: _before, ...rest } = each;
        return path === '' ? rest : { ...rest, alters: path };
      }),
    );
  const hang = (tariff: string, place: string) => {
    const when = taken.conditionOf(place);
    onChange(attached.map((each) => (each.tariff !== tariff ? each : when ? { ...each, when } : without(each))));
  };
  const parts = taken.options();
  const placeOf = ({ when }: TariffAttachment) =>
    parts.find(({ value }) => JSON.stringify(taken.conditionOf(value)) === JSON.stringify(when))?.value ?? '';
  const nameOf = (tariff: string) => tariffIn(document, tariff)?.name ?? plain(tariff);
  const matches = taken.groups().flatMap(({ group, options }) => {
    const match = matchByWords(
      attached.map(({ tariff }) => ({ id: tariff, name: nameOf(tariff) })),
      options,
    );
    const isDone = attached.every((each) => placeOf(each) === options.find(({ id }) => id === match?.get(each.tariff))?.place);
    return match && !isDone ? [{ group, options, match }] : [];
  });
  const hangEach = ({ options, match }: (typeof matches)[number]) =>
    onChange(
      attached.map((each) => {
        const place = options.find(({ id }) => id === match.get(each.tariff))?.place;
        const when = place === undefined ? null : taken.conditionOf(place);
        return when ? { ...each, when } : each;
      }),
    );
  if (attached.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {charges.length > 0 && attached.some(isOff) ? (
        <Field label={t('alters')}>
          <Select
            value={typeof altered === 'string' ? altered : ''}
            options={[{ value: '', label: t('alters-later') }, ...charges]}
            onChange={alter}
          />
        </Field>
      ) : null}
      {matches.map((each) => (
        <Button key={each.group.place} size="sm" className="self-start" data-each-of={each.group.place} onClick={() => hangEach(each)}>
          {t('while-each', { group: localized(each.group.name) })}
        </Button>
      ))}
      {parts.length > 0
        ? attached.map((each) => (
            <div key={each.tariff} data-while={each.tariff}>
              <Field label={t('while', { name: localized(nameOf(each.tariff)) })}>
                <Select
                  value={placeOf(each)}
                  options={[{ value: '', label: t('while-always') }, ...parts]}
                  onChange={(place) => hang(each.tariff, place)}
                />
              </Field>
            </div>
          ))
        : null}
    </div>
  );
}

const plain = (id: string) => ({ 'zh-CN': id, en: id });
