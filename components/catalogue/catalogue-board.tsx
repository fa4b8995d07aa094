'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { CatalogueNode, CatalogueOffering, CustomerSummary } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { OfferingTile } from './offering-tile.tsx';
import { countOfferings, withoutParts } from './sold-nodes.ts';

type CatalogueBoardProps = {
  /** Absent: what this outlet may sell to anybody. */
  readonly customer?: CustomerSummary;
  readonly onChoose: (offering: CatalogueOffering) => void;
};

/** What this outlet may sell, as tiles; what it may not says why. Parts of bundles are sold with their bundle. */
export function CatalogueBoard({ customer, onChoose }: CatalogueBoardProps) {
  const t = useTranslations('sell.catalogue');
  const api = useApi();
  const catalogue = useQuery(
    api.catalogue.tree.queryOptions(customer ? { customerClass: customer.class, customerId: customer.id } : {}, { staleTime: 60_000 }),
  );
  return (
    <QueryState query={catalogue}>
      {({ categories }) => {
        const shown = withoutParts(categories);
        if (countOfferings(shown) === 0) return <EmptyState title={t('empty')} />;
        return (
          <div className="flex flex-col gap-6">
            {shown.map((node) => (
              <CategorySection key={node.id} node={node} onChoose={onChoose} level={3} />
            ))}
          </div>
        );
      }}
    </QueryState>
  );
}

type CategorySectionProps = {
  readonly node: CatalogueNode;
  readonly onChoose: (offering: CatalogueOffering) => void;
  readonly level: number;
};

const isPossible = (offering: CatalogueOffering) => offering.unavailable.length === 0;

function CategorySection({ node, onChoose, level }: CategorySectionProps) {
  const localized = useLocalized();
  if (countOfferings([node]) === 0) return null;
  const name = localized(node.name);
  const Heading = level === 3 ? 'h3' : level === 4 ? 'h4' : 'h5';
  const offerings = [...node.offerings].sort((a, b) => Number(isPossible(b)) - Number(isPossible(a)));
  return (
    <section aria-label={name} className={level > 3 ? 'mt-3' : ''}>
      <Heading className={level === 3 ? 'mb-2 border-line border-b pb-1 font-semibold' : 'mb-2 font-medium text-muted'}>{name}</Heading>
      {offerings.length > 0 ? (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] gap-3">
          {offerings.map((offering) => (
            <OfferingTile key={offering.id} offering={offering} onChoose={onChoose} />
          ))}
        </ul>
      ) : null}
      {node.children.map((child) => (
        <CategorySection key={child.id} node={child} onChoose={onChoose} level={level + 1} />
      ))}
    </section>
  );
}
