'use client';
import { useTranslations } from 'next-intl';
import { operatorShapes, parseOperator } from '../../../core/definition/index.ts';
import type { FactCondition } from '../../../schemas/generated/definitions.ts';
import { Select } from '../../ui/select.tsx';
import { type LeafEdit, setConditionLeaf } from '../changes/set-condition-leaf.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import type { LeafPath } from '../model/condition-leaf.ts';
import { factChoices, factShape, factText } from '../model/fact-choices.ts';
import { type RuleRef, ruleKey } from '../model/rule-ref.ts';
import { LeafValue } from './leaf-value.tsx';
import { useFactWords } from './use-fact-words.ts';
import { useOperatorWords } from './use-operator-words.ts';

type LeafEditorProps = { readonly rule: RuleRef; readonly path: LeafPath; readonly leaf: FactCondition };

const shapes: Readonly<Record<string, string>> = operatorShapes;
const isListShape = (operator: string): boolean => shapes[operator] === 'member';

/** One comparison: fact, operator, value. Decorators stay as they are written. */
export function LeafEditor({ rule, path, leaf }: LeafEditorProps) {
  const t = useTranslations('design.leaf');
  const session = useDraftSession();
  const document = useDocument();
  const { offering, rows } = useOfferingEditor();
  const words = useFactWords();
  const operatorWords = useOperatorWords();
  const seen = { document, offering, rows };
  const facts = factChoices(seen, leaf);
  const parsed = parseOperator(leaf.operator);
  const decorators = parsed.type === 'known' ? parsed.decorators : [];
  const name = parsed.type === 'known' ? parsed.operator : leaf.operator;
  const apply = (edit: LeafEdit) => session.apply(setConditionLeaf(rule, path, edit));

  const setOperator = (next: string) => {
    apply({ operator: [...decorators, next].join(':') });
    // A list and a single value are turned into each other, so that the comparison stays well typed.
    const single = Array.isArray(leaf.value) ? leaf.value[0] : leaf.value;
    if (isListShape(next) && !Array.isArray(leaf.value) && (leaf.value === null || typeof leaf.value !== 'object'))
      apply({ value: [leaf.value] });
    if (!isListShape(next) && Array.isArray(leaf.value) && single !== undefined) apply({ value: single });
    session.endGesture();
  };
  return (
    <div
      data-field={`${ruleKey(rule)}#${path}`}
      tabIndex={-1}
      className="grid grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,4fr)] items-start gap-2 rounded-md bg-canvas p-2"
    >
      <Select
        aria-label={t('fact')}
        value={factText(leaf)}
        options={facts.map((ref) => ({ value: factText(ref), label: words.fact(ref) }))}
        onChange={(text) => {
          const fact = facts.find((ref) => factText(ref) === text);
          if (fact) apply({ fact });
          session.endGesture();
        }}
      />
      <Select
        aria-label={t('operator')}
        value={name}
        options={Object.keys(operatorShapes).map((operator) => ({
          value: operator,
          label: operatorWords([...decorators, operator].join(':')),
        }))}
        onChange={setOperator}
      />
      <LeafValue
        leaf={leaf}
        shape={factShape(seen, leaf)}
        isList={isListShape(name) && !decorators.includes('swap')}
        onChange={(value) => apply({ value })}
        onDone={session.endGesture}
      />
    </div>
  );
}
