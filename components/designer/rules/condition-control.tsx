'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { tableOf } from '../../../core/rules/index.ts';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { ControlProps } from '../forms/controls/control-props.ts';
import type { FieldPath } from '../forms/field-path.ts';
import { jsonOf } from '../forms/json-of.ts';
import { useFieldValue, useFieldWriter } from '../forms/use-field-editor.tsx';
import { useSamePath } from '../forms/use-same-path.ts';
import { createObservable } from '../model/observable.ts';
import { ruleKey } from '../model/rule-ref.ts';
import { firstCondition } from './first-condition.ts';
import { isCondition } from './is-condition.ts';
import { NameConditionDialog } from './name-condition-dialog.tsx';
import { DecisionTableView } from './table/decision-table-view.tsx';
import { ConditionTree } from './tree/condition-tree.tsx';
import { nothingDecided } from './tree/use-tree.ts';
import { TriedOnPersonas } from './tried-on-personas.tsx';

/** When a rule speaks, or while a tariff is in force. */
export function ConditionControl({ path, label, isOptional, kept }: ControlProps<'condition'>) {
  const t = useTranslations('design.tree');
  const editor = useFieldWriter();
  const [isNaming, setNaming] = useState(false);
  const { subject } = editor;
  const condition = useFieldValue(path);
  if (!isCondition(condition)) {
    return (
      <Button size="sm" variant="ghost" onClick={() => editor.choose(path, jsonOf(firstCondition), kept)}>
        <Plus aria-hidden="true" />
        {t('add-condition', { name: label })}
      </Button>
    );
  }
  const field = subject.type === 'rule' ? `${ruleKey(subject.rule)}#` : editor.field(path);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 flex items-center gap-3 font-medium">
        {label}
        {'condition' in condition ? null : (
          <Button size="sm" variant="ghost" onClick={() => setNaming(true)}>
            {t('name')}
          </Button>
        )}
        {isOptional ? (
          <Button size="sm" variant="ghost" onClick={() => editor.choose(path, undefined, kept)}>
            {t('remove-condition')}
          </Button>
        ) : null}
      </legend>
      {isNaming ? <NameConditionDialog path={path} onClose={() => setNaming(false)} /> : null}
      <TriedCondition path={path} condition={condition} field={field} />
    </fieldset>
  );
}

type TriedConditionProps = { readonly path: FieldPath; readonly condition: Condition; readonly field: string };

const views = ['tree', 'table'] as const;

/** The tree, or the table it is, with what it comes to for sample customers below, while one types. */
function TriedCondition({ path, condition, field }: TriedConditionProps) {
  const t = useTranslations('design.tree');
  const [decided] = useState(() => createObservable(nothingDecided));
  const [view, setView] = useState<(typeof views)[number]>('tree');
  // No key in the tree pays for the table that it may be.
  const table = useMemo(() => (view === 'table' ? tableOf(condition) : null), [view, condition]);
  return (
    <>
      <RadioGroup
        aria-label={t('view')}
        value={table ? view : 'tree'}
        options={views.map((each) => ({ value: each, label: t(`views.${each}`) }))}
        onChange={(next) => setView(views.find((each) => each === next) ?? view)}
      />
      {view === 'table' && !table ? <p className="text-muted text-sm">{t('no-table')}</p> : null}
      {view === 'table' && table ? (
        <DecisionTableView path={path} table={table} field={field} />
      ) : (
        <ConditionTree path={path} condition={condition} field={field} decided={decided} />
      )}
      <TriedOnPersonas path={useSamePath(path)} decided={decided} />
    </>
  );
}
