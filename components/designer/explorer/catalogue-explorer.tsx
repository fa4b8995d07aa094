'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { DefinitionKind } from '../../../core/definition/index.ts';
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
import { CatalogueBranchView } from './catalogue-branch.tsx';
import { type CatalogueBranch, catalogueTree } from './catalogue-tree.ts';
import { DefinitionTable } from './definition-table.tsx';
import { MarkedOfferingsProvider, useMarkedOfferings } from './marked-offerings.tsx';

const lists = ['all', 'bundle', 'simple', 'specification', 'tariff', 'rule', 'condition', 'category', 'channel'] as const;
const others: readonly string[] = lists.slice(3);
const isOther = (list: string): list is Exclude<DefinitionKind, 'offering'> => others.includes(list);

const idsIn = (branches: readonly CatalogueBranch[]): string[] => [
  ...new Set(branches.flatMap((branch) => [...branch.offerings.map(({ id }) => id), ...idsIn(branch.children)])),
];

/** The catalogue of a draft: offerings by category, other definitions as lists. Search and filters stand in the URL. */
export function CatalogueExplorer({ draft }: { readonly draft: string }) {
  return (
    <DefinitionDialogsProvider>
      <MarkedOfferingsProvider>
        <Explorer draft={draft} />
      </MarkedOfferingsProvider>
    </DefinitionDialogsProvider>
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

function Explorer({ draft }: { readonly draft: string }) {
  const t = useTranslations('design.explorer');
  const words = useTranslations('definitions');
  const document = useDocument();
  const base = useDraft((state) => state.base);
  const marked = useMarkedOfferings();
  const dialogs = useDefinitionDialogs();
  const [search, setSearch] = useQueryState('q', parseAsString.withDefault('').withOptions({ throttleMs: 300 }));
  const [isChangedOnly, setChangedOnly] = useQueryState('changed', parseAsBoolean.withDefault(false));
  const [list, setList] = useQueryState('list', parseAsStringLiteral(lists).withDefault('all'));
  const wanted = useDeferredValue(search);
  const alsoFound = useFoundBySound(draft, wanted);
  const box = useRef<HTMLInputElement>(null);
  useHotkeys({ '/': () => box.current?.focus() });
  const changed = useMemo(() => changedOfferings(document, base), [document, base]);
  const kind = list === 'bundle' || list === 'simple' ? list : 'all';
  const branches = useMemo(
    () =>
      catalogueTree(workspaceOfDocument(document), { search: wanted, isChangedOnly, kind, alsoFound }, (offering) =>
        changed.has(offering.id),
      ),
    [document, wanted, isChangedOnly, kind, alsoFound, changed],
  );
  return (
    <section aria-label={t('label')}>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <div className="relative min-w-56 flex-1">
          <Search className="pointer-events-none absolute start-2.5 top-2.5 size-4 text-muted" aria-hidden="true" />
          <Input
            ref={box}
            type="search"
            aria-label={words('search')}
            placeholder={words('search')}
            className="ps-8"
            value={search}
            onChange={(event) => void setSearch(event.target.value || null)}
          />
        </div>
        <Select
          aria-label={t('kind')}
          className="w-40"
          value={list}
          options={lists.map((each) => ({ value: each, label: words(`list.${each}`) }))}
          onChange={(value) => void setList(lists.find((each) => each === value) ?? null)}
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
            {
              actions: newKinds.map((each) => ({ id: each, label: words(`new.kind.${each}`), onSelect: () => dialogs.make(each) })),
            },
          ]}
        />
      </div>
      {isOther(list) ? (
        <DefinitionTable kind={list} search={wanted} draft={draft} />
      ) : (
        <>
          <div className="mb-3 flex flex-wrap items-center gap-5">
            <Checkbox
              checked={isChangedOnly}
              onChange={(isOn) => void setChangedOnly(isOn || null)}
              label={t('changed-only', { count: changed.size })}
            />
            <Checkbox checked={marked.isOn} onChange={marked.setOn} label={words('bulk.mark')} />
          </div>
          <BulkEditBar found={idsIn(branches)} />
          {branches.length === 0 ? (
            <EmptyState title={t('none')}>{t('none-text')}</EmptyState>
          ) : (
            <div className="flex flex-col gap-3">
              {branches.map((branch) => (
                <CatalogueBranchView key={branch.category.id} branch={branch} depth={0} draft={draft} changed={changed} />
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}
