'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { CatalogueNode, CatalogueOffering, CustomerSummary } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { isComposingKey } from '../ui/composition.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { countOfferings, filterNodes } from './filter-nodes.ts';
import { OfferingTile } from './offering-tile.tsx';

/** Enter in the filter opens the first offering that is possible. */
function openFirst(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || isComposingKey(event) || event.currentTarget.value.trim() === '') return;
  document.querySelector<HTMLAnchorElement>('a[data-offering][href]')?.click();
}

/** The hierarchical catalogue for one customer; what is not possible stays in sight and says why. */
export function CatalogueBoard({ customer }: { readonly customer: CustomerSummary }) {
  const t = useTranslations('sell.catalogue');
  const api = useApi();
  const [text, setText] = useState('');
  const catalogue = useQuery(api.catalogue.tree.queryOptions({ customerClass: customer.class, customerId: customer.id }));
  return (
    <QueryState query={catalogue}>
      {({ categories }) => {
        const shown = filterNodes(categories, text);
        return (
          <div className="flex flex-col gap-6">
            <Field label={t('filter')} className="max-w-md">
              <Input
                type="search"
                value={text}
                placeholder={t('filterHint')}
                className="h-10 text-base"
                onChange={(event) => setText(event.target.value)}
                onKeyDown={openFirst}
                autoFocus
              />
            </Field>
            {countOfferings(shown) === 0 ? <EmptyState title={text ? t('noMatch') : t('empty')} /> : null}
            {shown.map((node) => (
              <CategorySection key={node.id} node={node} customer={customer} level={2} />
            ))}
          </div>
        );
      }}
    </QueryState>
  );
}

type CategorySectionProps = { readonly node: CatalogueNode; readonly customer: CustomerSummary; readonly level: number };

const isPossible = (offering: CatalogueOffering) => offering.unavailable.length === 0;

function CategorySection({ node, customer, level }: CategorySectionProps) {
  const localized = useLocalized();
  if (countOfferings([node]) === 0) return null;
  const name = localized(node.name);
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  const offerings = [...node.offerings].sort((a, b) => Number(isPossible(b)) - Number(isPossible(a)));
  return (
    <section aria-label={name} className={level > 2 ? 'mt-3' : ''}>
      <Heading className={level === 2 ? 'mb-2 border-line border-b pb-1 font-semibold text-lg' : 'mb-2 font-medium text-muted'}>
        {name}
      </Heading>
      {offerings.length > 0 ? (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] gap-3">
          {offerings.map((offering) => (
            <OfferingTile key={offering.id} offering={offering} customer={customer} />
          ))}
        </ul>
      ) : null}
      {node.children.map((child) => (
        <CategorySection key={child.id} node={child} customer={customer} level={level + 1} />
      ))}
    </section>
  );
}
