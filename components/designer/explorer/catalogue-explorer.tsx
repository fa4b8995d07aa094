'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useApi } from '../../api-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useHotkeys } from '../../ui/composition.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Input } from '../../ui/input.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Select } from '../../ui/select.tsx';
import { DefinitionDialogsProvider, useDefinitionDialogs } from '../definitions/definition-dialogs.tsx';
import { newKinds } from '../definitions/new-definition.ts';
import { useDocument, useDraft } from '../draft-context.tsx';
import { changedOfferings } from '../model/changed-offerings.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { BulkEditBar } from './bulk-edit-bar.tsx';
import { CatalogueGrid } from './catalogue-grid.tsx';
import { catalogueTree } from './catalogue-tree.ts';
import { DefinitionTable } from './definition-table.tsx';
import { FacetBar } from './facet-bar.tsx';
import { facetChoices } from './facets.ts';
import { type ExplorerFilter, filterOfferings, isNarrowed } from './filter-offerings.ts';
import { MarkedOfferingsProvider, useMarkedOfferings } from './marked-offerings.tsx';
import { treeRows } from './tree-rows.ts';
import { explorerLists, type Narrowing, useExplorerQuery } from './use-explorer-query.ts';

/** The catalogue of a draft: offerings by category, other definitions as lists. Search and facets stand in the URL. */
export function CatalogueExplorer({ draft }: { readonly draft: string }) {
  return (
    <DefinitionDialogsProvider>
      <MarkedOfferingsProvider>
        <Explorer draft={draft} />
      </MarkedOfferingsProvider>
    </DefinitionDialogsProvider>
  );
}

function Explorer({ draft }: { readonly draft: string }) {
  const t = useTranslations('design.explorer');
  const words = useTranslations('definitions');
  const dialogs = useDefinitionDialogs();
  const query = useExplorerQuery();
  const wanted = useDeferredValue(query.search);
  const box = useRef<HTMLInputElement>(null);
  useHotkeys({ '/': () => box.current?.focus() });
  return (
    <section aria-label={t('label')}>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <div className="relative min-w-56 flex-1">
          <Search className="pointer-events-none absolute start-2.5 top-2.5 size-4 text-muted" aria-hidden="true" />
          <Input
            ref={box}
            type="search"
            aria-label={words('search')}
            placeholder={words('search')}
            className="ps-8"
            value={query.search}
            onChange={(event) => query.setSearch(event.target.value)}
          />
        </div>
        <Select
          aria-label={t('kind')}
          className="w-44"
          value={query.list}
          options={explorerLists.map((each) => ({ value: each, label: words(`list.${each}`) }))}
          onChange={(value) => query.setList(explorerLists.find((each) => each === value) ?? 'offering')}
        />
        <Menu
          align="end"
          trigger={
            <Button variant="primary">
              <Plus aria-hidden="true" />
              {words('new.label')}
            </Button>
          }
          groups={[
            { actions: [{ id: 'template', label: words('template.menu'), onSelect: () => dialogs.beginWith() }] },
            {
              actions: newKinds.map((each) => ({ id: each, label: words(`new.kind.${each}`), onSelect: () => dialogs.make(each) })),
            },
          ]}
        />
      </div>
      {query.list === 'offering' ? (
        <Offerings draft={draft} query={query.narrowing} search={wanted} />
      ) : (
        <DefinitionTable kind={query.list} search={wanted} draft={draft} />
      )}
    </section>
  );
}

/** What the server finds beside what is written: names in pinyin and by initials. */
function useFoundBySound(draft: string, search: string): ReadonlySet<string> {
  const api = useApi();
  const text = search.trim();
  const isSound = /^[\p{Script=Latin}\s]+$/u.test(text);
  const found = useQuery(api.drafts.find.queryOptions({ id: draft, text }, { enabled: isSound, placeholderData: (last) => last }));
  const ids = isSound ? found.data : undefined;
  return useMemo(() => new Set(ids), [ids]);
}

const nothingShut: ReadonlySet<string> = new Set();

type OfferingsProps = { readonly draft: string; readonly query: Narrowing; readonly search: string };

/** Offerings by category, narrowed by facets; what is narrowed stands open. A key in the search draws none of it before its own field. */
const Offerings = memo(function Offerings({ draft, query, search }: OfferingsProps) {
  const t = useTranslations('design.explorer');
  const words = useTranslations('definitions');
  const document = useDocument();
  const base = useDraft((state) => state.base);
  const marked = useMarkedOfferings();
  const [now] = useState(() => Date.now());
  const [shut, setShut] = useState(nothingShut);
  const alsoFound = useFoundBySound(draft, search);
  const changed = useMemo(() => changedOfferings(document, base), [document, base]);
  const workspace = workspaceOfDocument(document);
  const { isChangedOnly, offeredAt, chosen } = query;
  const filter: ExplorerFilter = useMemo(
    () => ({ search, alsoFound, isChangedOnly, offeredAt, chosen }),
    [search, alsoFound, isChangedOnly, offeredAt, chosen],
  );
  const all = facetChoices(workspace);
  const { offerings, counts } = useMemo(
    () => filterOfferings(workspace, { filter, now, isChanged: ({ id }) => changed.has(id) }),
    [workspace, filter, now, changed],
  );
  const narrowed = isNarrowed(filter);
  const tree = useMemo(() => catalogueTree(workspace, offerings, !narrowed), [workspace, offerings, narrowed]);
  const rows = useMemo(() => treeRows(tree, narrowed ? nothingShut : shut), [tree, narrowed, shut]);
  const toggle = (category: string, isOpen: boolean) =>
    setShut((before) => new Set(isOpen ? [...before].filter((id) => id !== category) : [...before, category]));
  return (
    <>
      <FacetBar query={query} all={all} counts={counts} isNarrowed={narrowed} />
      <div className="mb-2 flex flex-wrap items-center gap-5">
        <p aria-live="polite" className="text-muted" data-offerings-found={offerings.length}>
          {words('facets.found', { count: offerings.length })}
        </p>
        <span className="ms-auto flex flex-wrap gap-x-5">
          <Checkbox checked={isChangedOnly} onChange={query.setChangedOnly} label={t('changed-only', { count: changed.size })} />
          <Checkbox checked={marked.isOn} onChange={marked.setOn} label={words('bulk.mark')} />
        </span>
      </div>
      <BulkEditBar found={offerings} />
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('none-text')}</EmptyState>
      ) : (
        <CatalogueGrid rows={rows} draft={draft} changed={changed} onToggle={toggle} />
      )}
    </>
  );
});
