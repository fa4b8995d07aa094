'use client';
import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { RuleProps } from 'react-querybuilder';
import type { Truth } from '../../../../core/rules/index.ts';
import type { FactCondition } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, type MenuAction } from '../../../ui/menu.tsx';
import { useNearness } from '../../../ui/near-sight.ts';
import { Select } from '../../../ui/select.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useSeenFacts } from '../../editor/use-seen-facts.ts';
import { isFactRef } from '../../forms/is-fact-ref.ts';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { decoratorNames, partsOf } from '../../model/operator-choices.ts';
import { firstCondition } from '../first-condition.ts';
import { NamedConditionLeaf } from '../named-condition.tsx';
import { useFactWords } from '../use-fact-words.ts';
import { leafOf, pointerOf } from './condition-query.ts';
import { LeafFields } from './leaf-fields.tsx';
import { LineGrip } from './line-drag.tsx';
import { isSameProps } from './same-props.ts';
import { StandIn } from './stand-in.tsx';
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
  const move = (to: 'up' | 'down', icon: React.ReactNode, isShut: boolean) => (
    <Button
      size="icon"
      variant="ghost"
      className="size-8"
      aria-label={t(to)}
      aria-disabled={isShut}
      onClick={() => (isShut ? undefined : actions.moveRule(path, to))}
    >
      {icon}
    </Button>
  );
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
        <LeafFields
          leaf={leaf}
          onChoose={(next) => tree.replace(pointer, next)}
          onType={(next) => tree.type(pointer, next)}
          onDone={tree.done}
        />
      )}
      <div className="flex shrink-0">
        {leaf && !('condition' in leaf) ? <LeafMenu leaf={leaf} pointer={pointer} /> : null}
        {move('up', <ArrowUp aria-hidden="true" />, shiftUpDisabled)}
        {move('down', <ArrowDown aria-hidden="true" />, shiftDownDisabled)}
        <Button
          size="icon"
          variant="ghost"
          className="size-8"
          aria-label={t('remove')}
          aria-disabled={tree.isOnly}
          onClick={() => (tree.isOnly ? undefined : actions.onRuleRemove(path))}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

type LeafMenuProps = { readonly leaf: FactCondition; readonly pointer: string };

/** What is seldom done: compare with another fact, decorate the operator, name a condition instead. */
function LeafMenu({ leaf, pointer }: LeafMenuProps) {
  const t = useTranslations('design.tree');
  const words = useTranslations('conditions.operator.decorator');
  const tree = useTree();
  const [named] = workspaceOfDocument(useSeenFacts().document).all('condition');
  const { decorators, name } = partsOf(leaf.operator);
  const withDecorators = (next: readonly string[]) => tree.refit(pointer, { ...leaf, operator: [...next, name].join(':') });
  const source: MenuAction = isFactRef(leaf.value)
    ? { id: 'value', label: t('with-value'), onSelect: () => tree.refit(pointer, { ...leaf, value: null }) }
    : {
        id: 'fact',
        label: t('with-fact'),
        onSelect: () =>
          tree.replace(pointer, { ...leaf, value: { fact: leaf.fact, ...(leaf.path === undefined ? {} : { path: leaf.path }) } }),
      };
  const none: MenuAction = { id: 'none', label: t('with-none'), onSelect: () => tree.replace(pointer, { ...leaf, value: null }) };
  const wrap: MenuAction = { id: 'wrap', label: t('wrap'), onSelect: () => tree.replace(pointer, { any: [leaf] }) };
  const toNamed: readonly MenuAction[] = named
    ? [{ id: 'named', label: t('name-instead'), onSelect: () => tree.replace(pointer, { condition: named.id }) }]
    : [];
  const greatestDecorators = 3;
  return (
    <Menu
      align="end"
      trigger={
        <Button size="icon" variant="ghost" className="size-8" aria-label={t('more')}>
          <MoreHorizontal aria-hidden="true" />
        </Button>
      }
      groups={() => [
        { actions: [source, none, ...toNamed, wrap] },
        {
          label: t('decorators'),
          actions: [
            ...(decorators.length < greatestDecorators
              ? decoratorNames.map((each) => ({
                  id: each,
                  label: t('decorate', { decorator: words(each) }),
                  onSelect: () => withDecorators([each, ...decorators]),
                }))
              : []),
            ...(decorators[0]
              ? [
                  {
                    id: 'plain',
                    label: t('undecorate', { decorator: words(decorators[0]) }),
                    onSelect: () => withDecorators(decorators.slice(1)),
                  },
                ]
              : []),
          ],
        },
      ]}
    />
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
