'use client';
import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { RuleProps } from 'react-querybuilder';
import type { FactCondition } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, type MenuAction } from '../../../ui/menu.tsx';
import { useSeenFacts } from '../../editor/use-seen-facts.ts';
import { isFactRef } from '../../forms/is-fact-ref.ts';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { decoratorNames, partsOf } from '../../model/operator-choices.ts';
import { isSameProps } from './same-props.ts';
import { useTree } from './use-tree.ts';

type LineActionsProps = Pick<RuleProps, 'path' | 'actions'> &
  LeafMenuProps & { readonly isComparison: boolean; readonly shiftUpDisabled: boolean; readonly shiftDownDisabled: boolean };

/** What may be done with a line: no key in its value draws it again. */
export const LineActions = memo((props: LineActionsProps) => {
  const t = useTranslations('design.tree');
  const tree = useTree();
  const { latest, isComparison, pointer, path, actions } = props;
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
  return (
    <div className="flex shrink-0">
      {isComparison ? <LeafMenu latest={latest} pointer={pointer} /> : null}
      {move('up', <ArrowUp aria-hidden="true" />, props.shiftUpDisabled)}
      {move('down', <ArrowDown aria-hidden="true" />, props.shiftDownDisabled)}
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
  );
}, isSameProps);

const greatestDecorators = 3;

type LeafMenuProps = { readonly latest: () => FactCondition | null; readonly pointer: string };

/** What is seldom done: compare with another fact, decorate the operator, name a condition instead. */
function LeafMenu({ latest, pointer }: LeafMenuProps) {
  const t = useTranslations('design.tree');
  const words = useTranslations('conditions.operator.decorator');
  const tree = useTree();
  const [named] = workspaceOfDocument(useSeenFacts().document).all('condition');
  const groups = () => {
    const leaf = latest();
    if (!leaf) return [];
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
    return [
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
    ];
  };
  return (
    <Menu
      align="end"
      trigger={
        <Button size="icon" variant="ghost" className="size-8" aria-label={t('more')}>
          <MoreHorizontal aria-hidden="true" />
        </Button>
      }
      groups={groups}
    />
  );
}
