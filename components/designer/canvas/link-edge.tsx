'use client';
import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { classNames } from '../../ui/class-names.ts';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useStructureDialogs } from '../editor/use-structure-dialogs.ts';
import { useLinkWords } from '../links/use-link-words.ts';
import { ruleKey } from '../model/rule-ref.ts';
import type { StructureLink } from '../model/structure-links.ts';
import { linkLooks } from './link-looks.ts';
import { linkPath } from './link-path.ts';

export type LinkEdge = Edge<{ readonly link: StructureLink; readonly lane: number }, 'link'>;

/** A relation beside the tree: a line, and at its middle a button that says it whole and goes to what it comes from. */
export function LinkEdgeView({ sourceX, sourceY, targetX, targetY, data }: EdgeProps<LinkEdge>) {
  const words = useLinkWords();
  const actions = useLinkActions(data?.link ?? null);
  const { selected } = useEditorView();
  if (!data) return null;
  const { link } = data;
  const { line, dash, label } = linkLooks[link.type];
  const { path, arrow, at } = linkPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data.lane);
  // Where many lines meet their words would too: they stand at the end that is not selected.
  const point = at(selected === link.from ? 0.75 : selected === link.to ? 0.25 : 0.5);
  const isWritten = link.type === 'pool' || link.type === 'rely' ? selected === link.from || selected === link.to : true;
  return (
    <>
      <path d={path} className={classNames(line, 'fill-none! stroke-[1.5]')} strokeDasharray={dash} />
      <path d={arrow} className={classNames(line, 'stroke-none')} />
      {isWritten ? (
        <EdgeLabelRenderer>
          <span
            className="nodrag nopan pointer-events-auto absolute z-10"
            style={{ transform: `translate(-50%, -50%) translate(${point.x}px, ${point.y}px)` }}
          >
            <Menu
              trigger={
                <button
                  type="button"
                  aria-label={words.sentence(link)}
                  title={words.sentence(link)}
                  className={classNames(
                    'min-h-6 max-w-44 truncate rounded-full border bg-surface px-2 text-xs shadow-sm hover:bg-hover',
                    label,
                  )}
                >
                  {words.label(link)}
                </button>
              }
              groups={[{ actions }]}
            />
          </span>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
}

function useLinkActions(link: StructureLink | null): readonly MenuAction[] {
  const t = useTranslations('structure.link');
  const words = useLinkWords();
  const dialogs = useStructureDialogs();
  const view = useEditorView();
  if (!link) return [];
  const ends = (['from', 'to'] as const).map(
    (end): MenuAction => ({ id: end, label: t('go', { name: words.place(link[end]) }), onSelect: () => view.select(link[end]) }),
  );
  if (link.type === 'pool') return ends;
  const remove: MenuAction = { id: 'remove', label: t('remove-ellipsis'), isDangerous: true, onSelect: () => dialogs.unlink(link) };
  if (link.type === 'rely') return [...ends, remove];
  const open = () => {
    view.setTab('rules');
    focusField(ruleKey(link.rule));
  };
  return [...ends, { id: 'rule', label: t('open-rule'), onSelect: open }, remove];
}
