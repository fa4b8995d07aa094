'use client';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';
import { useDeferredValue, useMemo, useRef } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useHotkeys } from '../../ui/composition.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { useDocument, useDraft } from '../draft-context.tsx';
import { changedOfferings } from '../model/changed-offerings.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { CatalogueBranchView } from './catalogue-branch.tsx';
import { catalogueTree } from './catalogue-tree.ts';

const kinds = ['all', 'bundle', 'simple'] as const;

/** All offerings of the draft by category; search and filters stand in the URL. */
export function CatalogueExplorer({ draft }: { readonly draft: string }) {
  const t = useTranslations('design.explorer');
  const document = useDocument();
  const base = useDraft((state) => state.base);
  const [search, setSearch] = useQueryState('q', parseAsString.withDefault('').withOptions({ throttleMs: 300 }));
  const [isChangedOnly, setChangedOnly] = useQueryState('changed', parseAsBoolean.withDefault(false));
  const [kind, setKind] = useQueryState('kind', parseAsStringLiteral(kinds).withDefault('all'));
  const wanted = useDeferredValue(search);
  const box = useRef<HTMLInputElement>(null);
  useHotkeys({ '/': () => box.current?.focus() });
  const changed = useMemo(() => changedOfferings(document, base), [document, base]);
  const branches = useMemo(
    () => catalogueTree(workspaceOfDocument(document), { search: wanted, isChangedOnly, kind }, (offering) => changed.has(offering.id)),
    [document, wanted, isChangedOnly, kind, changed],
  );
  return (
    <section aria-label={t('label')}>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <div className="relative min-w-64 flex-1">
          <Search className="pointer-events-none absolute start-2.5 top-2.5 size-4 text-muted" aria-hidden="true" />
          <Input
            ref={box}
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            className="ps-8"
            value={search}
            onChange={(event) => void setSearch(event.target.value || null)}
          />
        </div>
        <Select
          aria-label={t('kind')}
          className="w-40"
          value={kind}
          options={kinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
          onChange={(value) => void setKind(kinds.find((each) => each === value) ?? null)}
        />
        <Checkbox
          checked={isChangedOnly}
          onChange={(isOn) => void setChangedOnly(isOn || null)}
          label={t('changed-only', { count: changed.size })}
        />
      </div>
      {branches.length === 0 ? (
        <EmptyState title={t('none')}>{t('none-text')}</EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          {branches.map((branch) => (
            <CatalogueBranchView key={branch.category.id} branch={branch} depth={0} draft={draft} changed={changed} />
          ))}
        </div>
      )}
    </section>
  );
}
