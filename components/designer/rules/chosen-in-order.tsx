'use client';
import { useTranslations } from 'next-intl';
import { factRefKey } from '../../../core/definition/index.ts';
import { type FactValue, unknown } from '../../../core/rules/index.ts';
import type { FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import { TextCell } from '../forms/controls/text-cell.tsx';
import { factShape } from '../model/fact-choices.ts';
import { chosenInOrder } from '../preview/order-choices.ts';
import { useFactWords } from './use-fact-words.ts';
import { orderPins, useTryOut } from './use-try-out.tsx';
import { useValueText } from './use-value-text.ts';

/** What is chosen in the form while the rule is tried, the same for every customer: at first what the form proposes. */
export function ChosenInOrder({ facts }: { readonly facts: readonly FactRef[] }) {
  const t = useTranslations('design.try');
  const { pin, pinsOf } = useTryOut();
  const pins = pinsOf(orderPins);
  if (facts.length === 0) return null;
  const reset = () => {
    for (const ref of facts) pin(orderPins, ref, undefined);
  };
  const isPinned = facts.some((ref) => Object.hasOwn(pins, factRefKey(ref)));
  return (
    <fieldset className="mb-2 flex flex-wrap items-end gap-x-4 gap-y-2 rounded-md bg-canvas p-2">
      <legend className="float-start w-full text-muted text-xs">{t('chosen')}</legend>
      {facts.map((ref) => (
        <Choice key={factRefKey(ref)} fact={ref} />
      ))}
      {isPinned ? (
        <Button size="sm" variant="ghost" onClick={reset}>
          {t('as-proposed')}
        </Button>
      ) : null}
    </fieldset>
  );
}

const isList = (value: FactValue): value is readonly Scalar[] => Array.isArray(value);
/** Values of a list have texts; these two are no values. */
const notKnown = '?';
const nothing = '';

function Choice({ fact }: { readonly fact: FactRef }) {
  const t = useTranslations('design.try');
  const words = useFactWords();
  const texts = useValueText();
  const seen = useSeenFacts();
  const { pin, pinsOf } = useTryOut();
  const shape = factShape(seen, fact);
  const value = chosenInOrder(seen, pinsOf(orderPins), fact);
  const set = (next: FactValue | undefined) => pin(orderPins, fact, next);
  const domain: readonly Scalar[] = shape.type === 'boolean' ? [true, false] : (shape.domain ?? []);
  const label = words.fact(fact);
  if (domain.length > 0 && shape.isList === true) {
    const chosen = isList(value) ? value : [];
    return (
      <Field label={label} isGroup>
        <span className="flex flex-wrap gap-x-4">
          {domain.map((each) => (
            <Checkbox
              key={String(each)}
              className="min-h-8"
              checked={chosen.includes(each)}
              onChange={(isIn) => set(domain.filter((other) => (other === each ? isIn : chosen.includes(other))))}
              label={words.value(fact, each)}
            />
          ))}
        </span>
      </Field>
    );
  }
  if (domain.length > 0) {
    const said = value === unknown ? notKnown : value === null ? nothing : String(value);
    return (
      <Field label={label} className="w-52">
        <Select
          value={said}
          options={[
            ...domain.map((each) => ({ value: String(each), label: words.value(fact, each) })),
            { value: nothing, label: words.value(fact, null) },
            { value: notKnown, label: t('unknown') },
          ]}
          onChange={(text) => set(text === notKnown ? unknown : text === nothing ? null : domain.find((each) => String(each) === text))}
        />
      </Field>
    );
  }
  const read = (text: string): boolean => {
    const normal = text.normalize('NFKC').trim();
    if (normal === nothing) set(undefined);
    else if (normal === notKnown || normal === t('unknown')) set(unknown);
    else {
      const first = texts.read(fact, text)?.[0];
      if (first === undefined) return false;
      set(first);
    }
    return true;
  };
  return (
    <Field label={label} className="w-40">
      <TextCell
        label={label}
        placeholder={t('unknown')}
        className="border-line"
        suggestions={[t('unknown')]}
        written={value === unknown ? '' : texts.write(fact, isList(value) ? value : [value])}
        onChange={read}
      />
    </Field>
  );
}
