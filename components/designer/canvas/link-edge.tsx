'use client';
import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { classNames } from '../../ui/class-names.ts';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useStructureDialogs } from '../editor/structure-dialogs.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { useLinkWords } from '../links/use-link-words.ts';
import { ruleKey } from '../model/rule-ref.ts';
import type { StructureLink } from '../model/structure-links.ts';
import { linkPath } from './link-path.ts';

export type LinkEdge = Edge<{ readonly link: StructureLink }, 'link'>;

/** Colour, dashes and words say the same: none of them stands alone. */
const looks: Readonly<Record<StructureLink['type'], { readonly line: string; readonly dash?: string; readonly label: string }>> = {
  require: { line: 'stroke-accent fill-accent', label: 'border-accent text-accent' },
  exclude: { line: 'stroke-no fill-no', dash: '6 4', label: 'border-no text-no' },
  include: { line: 'stroke-accent fill-accent', dash: '2 4', label: 'border-accent text-accent' },
  set: { line: 'stroke-accent fill-accent', dash: '2 4', label: 'border-accent text-accent' },
  rely: { line: 'stroke-muted fill-muted', dash: '8 3 2 3', label: 'border-line-strong text-muted' },
  pool: { line: 'stroke-changed fill-changed', dash: '10 3', label: 'border-changed text-changed' },
};

/** A relation beside the tree: a line, and at its middle a button that says it whole and goes to what it comes from. */
export function LinkEdgeView({ sourceX, sourceY, targetX, targetY, data }: EdgeProps<LinkEdge>) {
  const words = useLinkWords();
  const actions = useLinkActions(data?.link ?? null);
  if (!data) return null;
  const { link } = data;
  const { line, dash, label } = looks[link.type];
  const { path, arrow, middle } = linkPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY });
  return (
    <>
      <path d={path} className={classNames(line, 'fill-none! stroke-[1.5]')} strokeDasharray={dash} />
      <path d={arrow} className={classNames(line, 'stroke-none')} />
      <EdgeLabelRenderer>
        <span
          className="nodrag nopan pointer-events-auto absolute z-10"
          style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
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
    </>
  );
}

function useLinkActions(link: StructureLink | null): readonly MenuAction[] {
  const t = useTranslations('structure.link');
  const words = useLinkWords();
  const dialogs = useStructureDialogs();
  const { view } = useOfferingEditor();
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
