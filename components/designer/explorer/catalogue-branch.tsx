'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { isBundle, type Offering } from '../../../core/definition/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { PartIcon } from '../editor/part-icon.tsx';
import { PriceText } from '../editor/price-text.tsx';
import { offeringPrice } from '../model/offering-price.ts';
import type { CatalogueBranch } from './catalogue-tree.ts';

type CatalogueBranchProps = {
  readonly branch: CatalogueBranch;
  readonly depth: number;
  readonly draft: string;
  readonly changed: ReadonlySet<string>;
};

export function CatalogueBranchView({ branch, depth, draft, changed }: CatalogueBranchProps) {
  const localized = useLocalized();
  return (
    <details open className={classNames(depth === 0 ? 'rounded-lg border border-line bg-surface' : 'ms-4 border-line border-s')}>
      <summary
        className={classNames('flex min-h-10 cursor-pointer items-center gap-2 px-4 hover:bg-hover', depth === 0 && 'font-semibold')}
      >
        <DisclosureSign />
        {localized(branch.category.name)}
        <span className="font-normal text-muted text-xs tabular-nums">{branch.count}</span>
      </summary>
      {branch.children.map((child) => (
        <CatalogueBranchView key={child.category.id} branch={child} depth={depth + 1} draft={draft} changed={changed} />
      ))}
      <ul className="pb-1">
        {branch.offerings.map((offering) => (
          <OfferingLine key={offering.id} offering={offering} draft={draft} isChanged={changed.has(offering.id)} />
        ))}
      </ul>
    </details>
  );
}

type OfferingLineProps = { readonly offering: Offering; readonly draft: string; readonly isChanged: boolean };

function OfferingLine({ offering, draft, isChanged }: OfferingLineProps) {
  const t = useTranslations('design.explorer');
  const localized = useLocalized();
  const prices = offeringPrice(useDocument(), offering.id);
  return (
    // Rows out of sight cost nothing: a catalogue may have thousands.
    <li style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 40px' }}>
      <Link href={`/design/${draft}/${offering.id}`} className="flex min-h-10 items-center gap-2 px-4 -outline-offset-2 hover:bg-hover">
        <PartIcon kind={isBundle(offering) ? 'offering' : 'component'} />
        <span className="min-w-0 truncate">{localized(offering.name)}</span>
        <span className="truncate font-mono text-muted text-xs">{offering.id}</span>
        {isBundle(offering) ? <Badge tone="accent">{t('bundle')}</Badge> : null}
        {offering.isSellable === false ? <Badge>{t('part-only')}</Badge> : null}
        {isChanged ? <Badge tone="changed">~ {t('changed')}</Badge> : null}
        <span className="ms-auto shrink-0 text-xs">{prices[0] ? <PriceText price={prices[0]} /> : null}</span>
      </Link>
    </li>
  );
}
