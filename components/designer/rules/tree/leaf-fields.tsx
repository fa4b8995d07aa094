'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { listSides } from '../../../../core/definition/index.ts';
import type { FactCondition, FactRef } from '../../../../schemas/generated/definitions.ts';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { useSeenFacts } from '../../editor/use-seen-facts.ts';
import { isFactRef } from '../../forms/is-fact-ref.ts';
import { type FactShape, factChoices, factShape, factText } from '../../model/fact-choices.ts';
import { operatorsFor, partsOf, withFact, withFittingValue } from '../../model/operator-choices.ts';
import { LeafValue } from '../leaf-value.tsx';
import { useFactWords } from '../use-fact-words.ts';
import { useOperatorWords } from '../use-operator-words.ts';
import { useTakenParts } from '../use-taken-parts.ts';
import { CountFields } from './count-fields.tsx';
import { useLatest } from './use-latest.ts';

type LeafFieldsProps = {
  readonly leaf: FactCondition;
  /** A choice is a step of its own, typing is not. */
  readonly onChoose: (leaf: FactCondition) => void;
  readonly onType: (leaf: FactCondition) => void;
  readonly onDone: () => void;
};

type FieldProps = {
  readonly leaf: FactCondition;
  readonly latest: () => FactCondition;
  readonly onChoose: (leaf: FactCondition) => void;
};

/** The same fact, operator and ways to write: only its value may be another, which is shown beside them. */
const isSameField = (before: FieldProps, after: FieldProps): boolean =>
  before.onChoose === after.onChoose &&
  before.leaf.operator === after.leaf.operator &&
  (before.leaf === after.leaf || factText(before.leaf) === factText(after.leaf));

function useFactOptions(): (list: readonly FactRef[]) => readonly SelectOption[] {
  const types = useTranslations('design.fact-type');
  const words = useFactWords();
  const seen = useSeenFacts();
  const noteOf = (ref: FactRef) => {
    const { type, isList, domain } = factShape(seen, ref);
    return `${types(`group.${ref.fact}`)} · ${types(domain ? 'choice' : type)}${isList === true ? types('list') : ''}`;
  };
  return (list) => list.map((ref) => ({ value: factText(ref), label: words.fact(ref), note: noteOf(ref) }));
}

const FactField = memo(({ leaf, latest, onChoose }: FieldProps) => {
  const t = useTranslations('design.leaf');
  const words = useFactWords();
  const seen = useSeenFacts();
  const taken = useTakenParts();
  const options = useFactOptions();
  // Of a large bundle there are thousands: they are made when a list opens.
  const facts = () => factChoices(seen, leaf);
  return (
    <Select
      aria-label={t('fact')}
      value={factText(leaf)}
      chosenLabel={words.fact(leaf)}
      options={() => [...taken.options().map((each) => ({ ...each, note: t('whole') })), ...options(facts())]}
      onChange={(text) => {
        const whole = taken.conditionOf(text);
        if (whole) onChoose(whole);
        const ref = facts().find((each) => factText(each) === text);
        if (ref) onChoose(withFact(latest(), ref, factShape(seen, ref)));
      }}
    />
  );
}, isSameField);

const OperatorField = memo(({ leaf, latest, onChoose }: FieldProps) => {
  const t = useTranslations('design.leaf');
  const operatorWords = useOperatorWords();
  const shape = factShape(useSeenFacts(), leaf);
  const { decorators, name } = partsOf(leaf.operator);
  const operators = [...new Set([name, ...operatorsFor(shape, decorators)])];
  return (
    <Select
      aria-label={t('operator')}
      value={name}
      options={operators.map((operator) => ({ value: operator, label: operatorWords([...decorators, operator].join(':')) }))}
      onChange={(operator) => onChoose(withFittingValue({ ...latest(), operator: [...decorators, operator].join(':') }, shape))}
    />
  );
}, isSameField);

/** One comparison: a fact that is declared, an operator that makes sense of it, and what it is compared with. */
export function LeafFields({ leaf, onChoose, onType, onDone }: LeafFieldsProps) {
  const t = useTranslations('design.leaf');
  const words = useFactWords();
  const seen = useSeenFacts();
  const options = useFactOptions();
  const latest = useLatest(leaf);
  const shape = factShape(seen, leaf);
  const other = isFactRef(leaf.value) ? leaf.value : null;
  const facts = () => factChoices(seen, leaf);
  const fields = (
    <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,4fr)] items-start gap-2">
      <FactField leaf={leaf} latest={latest} onChoose={onChoose} />
      <OperatorField leaf={leaf} latest={latest} onChoose={onChoose} />
      {other ? (
        <Select
          aria-label={t('other-fact')}
          value={factText(other)}
          chosenLabel={words.fact(other)}
          options={() =>
            options([other, ...facts().filter((ref) => factText(ref) !== factText(other) && isComparable(shape, factShape(seen, ref)))])
          }
          onChange={(text) => {
            const ref = facts().find((each) => factText(each) === text);
            if (ref) onChoose({ ...leaf, value: ref });
          }}
        />
      ) : (
        <LeafValue
          leaf={leaf}
          shape={shape}
          isList={listSides(leaf.operator)?.value ?? false}
          onChange={(value) => onType({ ...leaf, value })}
          onDone={onDone}
        />
      )}
    </div>
  );
  if (leaf.fact !== 'items' && other?.fact !== 'items') return fields;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2">
      {fields}
      {leaf.fact === 'items' ? <CountFields of={leaf} onChoose={(params) => onChoose({ ...leaf, params })} /> : null}
      {other?.fact === 'items' ? (
        <CountFields of={other} onChoose={(params) => onChoose({ ...leaf, value: { ...other, params } })} />
      ) : null}
    </div>
  );
}

const isComparable = (one: FactShape, other: FactShape): boolean => one.type === 'any' || other.type === 'any' || one.type === other.type;
