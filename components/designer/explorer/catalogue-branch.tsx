'use client';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import type { CatalogueBranch } from './catalogue-tree.ts';
import { OfferingLine } from './offering-line.tsx';

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
