'use client';
import { useTranslations } from 'next-intl';
import { isBundle } from '../../../core/definition/index.ts';
import type { Market } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { type MarketFields, setMarket } from '../changes/set-market.ts';
import { setNames } from '../changes/set-names.ts';
import { setStanding } from '../changes/set-standing.ts';
import { ProvenanceFields } from '../definitions/provenance-fields.tsx';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { ReferenceList } from '../editor/reference-list.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { useOffering } from '../editor/use-offering.ts';
import { customerClasses } from '../model/customer-classes.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { marketOfParts } from '../model/market-of-parts.ts';
import { DayInput } from './day-input.tsx';

const toggled = (values: readonly string[], value: string, isIn: boolean): string[] =>
  isIn ? [...values, value] : values.filter((each) => each !== value);

/** Whether the market says all of that already, in whichever order. */
const isContained = (wanted: Partial<Market> | null, market: Market): boolean =>
  (['customerClasses', 'channels', 'regions'] as const).every((list) => {
    const [want, have] = [wanted?.[list], market[list]];
    return !want || (have?.length === want.length && want.every((each) => have.some((one) => one === each)));
  });

/** Names, description and market: who may buy it, where, through which channels, from when to when. */
export function BasicsPanel() {
  const t = useTranslations('design.basics');
  const regionNames = useTranslations('shell.region');
  const localized = useLocalized();
  const session = useDraftSession();
  const offering = useOffering();
  const workspace = workspaceOfDocument(useDocument());
  const channels = workspace.all('channel');
  const choicesOf = (kind: 'category' | 'offering') =>
    workspace.all(kind).map(({ id, name }) => ({ value: id, label: localized(name), note: id }));
  const regionIds = [
    ...new Set([...channels.flatMap((channel) => channel.outlets.map((outlet) => outlet.region)), ...(offering.market.regions ?? [])]),
  ].sort();
  const regionName = (id: string): string => (regionNames.has(id) ? regionNames(id) : id);
  const ofParts = isBundle(offering) ? marketOfParts(workspace, offering) : null;
  const isAsParts = isContained(ofParts, offering.market);
  const apply = (fields: MarketFields) => session.apply(setMarket(offering.id, fields));
  const key = `offering/${offering.id}` as const;
  const validFor = offering.validFor ?? {};
  const list = (
    label: string,
    field: string,
    all: readonly { id: string; name: string }[],
    chosen: readonly string[],
    set: (next: string[]) => void,
  ) => (
    <fieldset data-field={field} tabIndex={-1}>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-5">
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            value={id}
            className="min-h-8"
            checked={chosen.includes(id)}
            onChange={(isIn) => set(toggled(chosen, id, isIn))}
            label={name}
          />
        ))}
      </div>
    </fieldset>
  );
  return (
    <div className="flex max-w-2xl flex-col gap-6 p-4">
      <TextPair
        label={t('name')}
        field="name"
        value={offering.name}
        onChange={(name) => session.apply(setNames(key, { name }))}
        onDone={session.endGesture}
      />
      <TextPair
        isLong
        label={t('description')}
        field="description"
        value={offering.description ?? null}
        onChange={(description) => session.apply(setNames(key, { description }))}
        onClear={() => session.apply(setNames(key, { description: null }))}
        onDone={session.endGesture}
      />
      <ReferenceList
        label={t('categories')}
        addLabel={t('categories-add')}
        removeLabel={(name) => t('take-out', { name })}
        ids={offering.categories}
        choices={choicesOf('category')}
        least={1}
        field="categories"
        onChange={(categories) => session.apply(setStanding(offering.id, { categories }))}
      />
      {isAsParts || !ofParts ? null : (
        <Button size="sm" className="self-start" data-field="market-of-parts" onClick={() => apply(ofParts)}>
          {t('as-parts', {
            market: [
              (ofParts.customerClasses ?? []).map((id) => t(`class.${id}`)),
              (ofParts.channels ?? []).map((id) => localized(workspace.get('channel', id)?.name ?? { 'zh-CN': id, en: id })),
              (ofParts.regions ?? []).map(regionName),
            ]
              .filter((names) => names.length > 0)
              .map((names) => names.join(t('separator')))
              .join(' · '),
          })}
        </Button>
      )}
      {list(
        t('customer-classes'),
        'market',
        customerClasses.map((id) => ({ id, name: t(`class.${id}`) })),
        offering.market.customerClasses,
        (next) => apply({ customerClasses: customerClasses.filter((each) => next.includes(each)) }),
      )}
      {list(
        t('channels'),
        'channels',
        channels.map(({ id, name }) => ({ id, name: localized(name) })),
        offering.market.channels ?? [],
        (next) => apply({ channels: next }),
      )}
      {list(
        t('regions'),
        'regions',
        regionIds.map((id) => ({ id, name: regionName(id) })),
        offering.market.regions ?? [],
        (next) => apply({ regions: next }),
      )}
      <div className="grid grid-cols-2 gap-4" data-field="validFor" tabIndex={-1}>
        <DayInput
          label={t('start')}
          value={validFor.start}
          onChange={(start) => apply({ validFor: { ...validFor, start } })}
          onDone={session.endGesture}
        />
        <DayInput
          label={t('end')}
          help={t('end-help')}
          value={validFor.end}
          onChange={(end) => apply({ validFor: { ...validFor, end } })}
          onDone={session.endGesture}
        />
      </div>
      <Checkbox checked={offering.isSellable !== false} onChange={(isSellable) => apply({ isSellable })} label={t('sellable')} />
      <ReferenceList
        label={t('replaces')}
        addLabel={t('replaces-add')}
        removeLabel={(name) => t('take-out', { name })}
        ids={offering.replaces ?? []}
        choices={choicesOf('offering').filter(({ value }) => value !== offering.id)}
        least={0}
        field="replaces"
        onChange={(replaces) => session.apply(setStanding(offering.id, { replaces }))}
      />
      <ProvenanceFields definition={offering} />
      <Field label={t('code')} help={t('code-help')}>
        <Input value={offering.id} readOnly className="font-mono" />
      </Field>
    </div>
  );
}
