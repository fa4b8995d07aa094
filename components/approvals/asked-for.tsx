'use client';
import { useTranslations } from 'next-intl';
import type { WaitingOrder, WaitingRequest } from '../../server/api/contract.ts';
import { useTotalsText } from '../order-form/use-totals-text.ts';
import { useFactSpeaker } from './use-fact-speaker.ts';

type AskedForProps = { readonly order: WaitingOrder; readonly request: Pick<WaitingRequest, 'explanation' | 'stake' | 'totals'> };

/** What was measured against a threshold, and was beyond it. */
const measuredLeaves = ({ explanation }: Pick<WaitingRequest, 'explanation'>) =>
  explanation.leaves.filter(({ truth, expected, actual }) => truth === 'yes' && typeof expected === 'number' && typeof actual === 'number');

/** The same in one line of a list, of what is not decided yet. */
export function AskedInBrief({ order }: Pick<AskedForProps, 'order'>) {
  const totals = useTotalsText();
  const { labelOf, valueLabelOf } = useFactSpeaker(order.facts);
  const parts = order.requests
    .filter(({ decision }) => decision === null)
    .flatMap((request) => [
      ...measuredLeaves(request).map((leaf) => {
        const value = typeof leaf.actual === 'number' ? (valueLabelOf(leaf, leaf.actual) ?? String(leaf.actual)) : '';
        return `${labelOf(leaf) ?? leaf.path ?? leaf.fact} ${value}`;
      }),
      ...(request.stake ? [totals(request.stake)] : []),
    ]);
  return parts.length === 0 ? null : <span className="text-sm tabular-nums">{parts.join(' · ')}</span>;
}

/** In figures: what was asked for, beyond which threshold, and the money that hangs on it. */
export function AskedFor({ order, request }: AskedForProps) {
  const t = useTranslations('approvals');
  const totals = useTotalsText();
  const { labelOf, valueLabelOf } = useFactSpeaker(order.facts);
  const measured = measuredLeaves(request);
  const { stake } = request;
  return (
    <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2 ps-8" data-asked>
      {measured.map((leaf) => {
        const shown = (value: typeof leaf.actual) => (typeof value === 'number' ? (valueLabelOf(leaf, value) ?? String(value)) : '');
        return (
          <div key={`${leaf.fact} ${leaf.path}`} className="contents">
            <Figure name={labelOf(leaf) ?? leaf.path ?? leaf.fact} value={shown(leaf.actual)} />
            <Figure name={t('threshold')} value={shown(leaf.expected)} />
          </div>
        );
      })}
      <Figure name={t(stake ? 'stake' : 'whole')} value={totals(stake ?? request.totals)} />
    </dl>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-semibold text-base tabular-nums">{value}</dd>
    </div>
  );
}
