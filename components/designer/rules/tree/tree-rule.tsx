'use client';
import { useTranslations } from 'next-intl';
import { memo, useCallback } from 'react';
import type { RuleProps } from 'react-querybuilder';
import type { Truth } from '../../../../core/rules/index.ts';
import type { FactCondition } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { useNearness } from '../../../ui/near-sight.ts';
import { Select } from '../../../ui/select.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useSeenFacts } from '../../editor/use-seen-facts.ts';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { firstCondition } from '../first-condition.ts';
import { NamedConditionLeaf } from '../named-condition.tsx';
import { useFactWords } from '../use-fact-words.ts';
import { leafOf, pointerOf } from './condition-query.ts';
import { LeafFields } from './leaf-fields.tsx';
import { LineActions } from './line-actions.tsx';
import { LineGrip } from './line-drag.tsx';
import { isSameProps } from './same-props.ts';
import { StandIn } from './stand-in.tsx';
import { useLatest } from './use-latest.ts';
import { useDecided, useTree } from './use-tree.ts';

const lineHeight = 52;
/** Drawn at once, so that the first of what opens is there with it. */
const nearAtFirst = 12;

/** One line of the tree: drawn again when it changed, or what it decided. */
export const TreeRule = memo(({ rule, path, actions, shiftUpDisabled = false, shiftDownDisabled = false }: RuleProps) => {
  const truth = useDecided(pointerOf(rule));
  return <Line {...{ rule, path, actions, shiftUpDisabled, shiftDownDisabled, truth }} />;
}, isSameProps);

type LineProps = Pick<RuleProps, 'rule' | 'path' | 'actions'> & {
  readonly shiftUpDisabled: boolean;
  readonly shiftDownDisabled: boolean;
  readonly truth: Truth | undefined;
};

/** A comparison or the name of a condition, what may be done with it, and whether it decided. */
function Line({ rule, path, actions, shiftUpDisabled, shiftDownDisabled, truth }: LineProps) {
  const t = useTranslations('design.tree');
  const tree = useTree();
  const leaf = leafOf(rule);
  const pointer = pointerOf(rule);
  const latest = useLatest(leaf && 'fact' in leaf ? leaf : null);
  const choose = useCallback((next: FactCondition) => tree.replace(pointer, next), [tree, pointer]);
  const { container, isDrawn, height, enter } = useNearness<HTMLDivElement>((path.at(-1) ?? 0) < nearAtFirst);
  if (!isDrawn && leaf) {
    return (
      <div ref={container} data-field={tree.field(pointer)} data-path={JSON.stringify(path)} tabIndex={-1}>
        <StandIn condition={leaf} height={height ?? lineHeight} onEnter={enter} />
      </div>
    );
  }
  return (
    <div
      ref={container}
      data-field={tree.field(pointer)}
      data-path={JSON.stringify(path)}
      tabIndex={-1}
      className="flex items-start gap-1 rounded-md bg-canvas p-2 data-decided:outline data-decided:outline-2 data-decided:outline-accent"
      data-decided={truth ? '' : undefined}
    >
      <LineGrip />
      {truth ? <StatusMark status={truth} className="mt-2" label={t(`decided.${truth}`)} /> : null}
      {leaf === null ? null : 'condition' in leaf ? (
        <NamedFields id={leaf.condition} pointer={pointer} />
      ) : (
        <LeafFields leaf={leaf} onChoose={choose} onType={(next) => tree.type(pointer, next)} onDone={tree.done} />
      )}
      <LineActions
        {...{ latest, pointer, path, actions, shiftUpDisabled, shiftDownDisabled }}
        isComparison={leaf !== null && 'fact' in leaf}
      />
    </div>
  );
}

function NamedFields({ id, pointer }: { readonly id: string; readonly pointer: string }) {
  const t = useTranslations('design.tree');
  const words = useFactWords();
  const tree = useTree();
  const ids = workspaceOfDocument(useSeenFacts().document)
    .all('condition')
    .map((each) => each.id);
  const all = ids.includes(id) ? ids : [id, ...ids];
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <div className="flex gap-2">
        <Select
          aria-label={t('named')}
          value={id}
          options={all.map((each) => ({ value: each, label: words.condition(each), note: each }))}
          onChange={(next) => tree.replace(pointer, { condition: next })}
        />
        <Button size="sm" variant="ghost" className="h-9" onClick={() => tree.replace(pointer, firstCondition)}>
          {t('compare-instead')}
        </Button>
      </div>
      <NamedConditionLeaf id={id} field={`${tree.field(pointer)}/condition`} />
    </div>
  );
}
