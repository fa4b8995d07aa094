'use client';
import { useTranslations } from 'next-intl';
import type { Characteristic, NarrowedCharacteristic, Narrowing } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { narrowCharacteristicAt } from '../changes/narrow-characteristic.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import type { Place } from '../model/place.ts';
import { NarrowedBounds } from './narrowed-bounds.tsx';
import { NarrowedValues } from './narrowed-values.tsx';

type NarrowingEditorProps = { readonly place: Place; readonly specification: string; readonly narrowing: Narrowing | undefined };

/** Each characteristic with what is left of it here. It can only get narrower; problems say where it does not. */
export function NarrowingEditor({ place, specification, narrowing }: NarrowingEditorProps) {
  const t = useTranslations('design.narrowing');
  const session = useDraftSession();
  const offering = useOfferingId();
  const found = useDocument()[`specification/${specification}`];
  const characteristics = found?.kind === 'specification' ? Object.entries(found.characteristics.properties) : [];
  const required = found?.kind === 'specification' ? (found.characteristics.required ?? []) : [];
  if (characteristics.length === 0) return null;
  return (
    <section aria-label={t('label')}>
      <h3 className="mb-1 font-medium">{t('label')}</h3>
      <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
        {characteristics.map(([name, characteristic]) => (
          <li key={name}>
            <NarrowedField
              name={name}
              characteristic={characteristic}
              isRequired={required.includes(name)}
              narrowed={narrowing?.[name] ?? {}}
              onChange={(narrowed) => session.apply(narrowCharacteristicAt(offering, { place, characteristic: name }, narrowed))}
              onDone={session.endGesture}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export type NarrowedFieldProps = {
  readonly name: string;
  readonly characteristic: Characteristic;
  /** As specified: then nothing is left to ask for. */
  readonly isRequired: boolean;
  readonly narrowed: NarrowedCharacteristic;
  readonly onChange: (narrowed: NarrowedCharacteristic | null) => void;
  readonly onDone: () => void;
};

function NarrowedField(props: NarrowedFieldProps) {
  const t = useTranslations('design.narrowing');
  const localized = useLocalized();
  const { name, characteristic, isRequired, narrowed, onChange } = props;
  const values = characteristic.enum ?? (characteristic.type === 'boolean' ? [true, false] : null);
  const require = (isNeeded: boolean) => {
    const { required: _before, ...rest } = narrowed;
    onChange(isNeeded ? { ...rest, required: true } : rest);
  };
  const isNarrowed = Object.keys(narrowed).length > 0;
  return (
    <details>
      <summary data-field={`narrow-${name}`} className="flex min-h-9 cursor-pointer items-center gap-2 px-2.5 hover:bg-hover">
        <DisclosureSign />
        <span className="min-w-0 flex-1 truncate">{localized(characteristic.label)}</span>
        <span className={isNarrowed ? 'text-changed text-xs' : 'text-muted text-xs'}>{t(isNarrowed ? 'narrowed' : 'as-specified')}</span>
      </summary>
      <div className="flex flex-col gap-3 px-2.5 pb-3">
        {values ? <NarrowedValues {...props} values={values} /> : <NarrowedBounds {...props} />}
        {isRequired && !narrowed.required ? null : (
          <Checkbox checked={narrowed.required === true} onChange={require} label={t('required')} />
        )}
        {isNarrowed ? (
          <button
            type="button"
            className="self-start text-accent text-xs underline-offset-4 hover:underline"
            onClick={() => onChange(null)}
          >
            {t('reset')}
          </button>
        ) : null}
      </div>
    </details>
  );
}
