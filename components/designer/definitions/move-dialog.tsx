'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { useDocument } from '../draft-context.tsx';
import type { Moved } from '../explorer/tree-moves.ts';
import { useTreeMoves } from '../explorer/use-tree-moves.ts';
import { offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { useCategoryPaths } from './use-category-paths.ts';

export type { Moved } from '../explorer/tree-moves.ts';

const root = '';

/** The way without dragging: into which category something goes. A category cannot go below itself, and the list says so. */
export function MoveDialog({ moved, onClose }: { readonly moved: Moved; readonly onClose: () => void }) {
  const t = useTranslations('definitions.move');
  const words = useTranslations('definitions');
  const localized = useLocalized();
  const document = useDocument();
  const workspace = workspaceOfDocument(document);
  const moves = useTreeMoves();
  const paths = useCategoryPaths();
  const [to, setTo] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  const [first] = moved.type === 'offerings' ? moved.ids : [];
  const name =
    moved.type === 'category'
      ? workspace.get('category', moved.id)?.name
      : first === undefined
        ? undefined
        : offeringIn(document, first)?.name;
  const options = paths.map(({ id, path }) => {
    const isRefused = moved.type === 'category' && moves.isRefused(moved, { category: id, at: 'into' });
    return { value: id, label: path, note: isRefused ? t(id === moved.id ? 'itself' : 'below-itself') : id, isUnavailable: isRefused };
  });
  const confirm = () => {
    if (to === root) moves.toRoot(moved);
    else if (to !== null) moves.drop(moved, { category: to, at: 'into' }, isKept);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      size="sm"
      title={
        moved.type === 'offerings' && moved.ids.length > 1
          ? t('title-many', { count: moved.ids.length })
          : t('title', { name: name ? localized(name) : '' })
      }
      confirmLabel={t('confirm')}
      isComplete={to !== null}
      onConfirm={confirm}
    >
      {(isTried) => (
        <>
          <Field
            label={t(moved.type === 'category' ? 'below' : 'into')}
            required
            error={isTried && to === null ? words('fields.choose') : undefined}
          >
            <Select
              value={to}
              options={moved.type === 'category' ? [{ value: root, label: words('category.root') }, ...options] : options}
              placeholder={words('fields.choose')}
              onChange={setTo}
            />
          </Field>
          {moved.type === 'offerings' ? <Checkbox checked={isKept} onChange={setKept} label={t('keep')} /> : null}
        </>
      )}
    </FormDialog>
  );
}
