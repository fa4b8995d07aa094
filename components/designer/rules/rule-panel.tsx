'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFollowingDocument } from '../draft-context.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { type DraftDocument, offeringIn } from '../model/draft-document.ts';
import { reachedConditions, reachedRules } from '../model/reached-offerings.ts';
import { ruleIn, ruleKey } from '../model/rule-ref.ts';
import { NamedConditions } from './named-conditions.tsx';
import { RuleCard } from './rule-card.tsx';
import { TryOutProvider } from './use-try-out.tsx';

const AddRuleDialog = lazy(() => import('./add-rule-dialog.tsx').then((module) => ({ default: module.AddRuleDialog })));

function rulesOf(document: DraftDocument, id: string) {
  const offering = offeringIn(document, id);
  const references = offering ? reachedRules(document, offering) : [];
  const own = references.filter((reference) => reference.type === 'inline' && reference.offering === id);
  const others = references.filter((reference) => !own.includes(reference));
  return { references, own, others, named: reachedConditions(document, references) };
}

/** Every rule that may judge this offering, its own first, each as a sentence. */
export function RulePanel() {
  const t = useTranslations('design.rules');
  const id = useOfferingId();
  // A rule that is typed in answers by itself; which rules there are, and their sentences, follow.
  const document = useFollowingDocument();
  const { references, own, others, named } = useMemo(() => rulesOf(document, id), [document, id]);
  const [isAdding, setAdding] = useState(false);
  return (
    <TryOutProvider>
      <div className="flex max-w-4xl flex-col gap-6 p-4">
        <Button size="sm" className="self-start" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
        <Suspense fallback={null}>{isAdding ? <AddRuleDialog onClose={() => setAdding(false)} /> : null}</Suspense>
        {references.length === 0 ? <EmptyState title={t('none')} /> : null}
        {[
          { label: t('own'), list: own },
          { label: t('others'), list: others },
        ].map(({ label, list }) =>
          list.length === 0 ? null : (
            <section key={label} aria-label={label} className="flex flex-col gap-3">
              <h2 className="font-semibold">
                {label} <span className="font-normal text-muted">{list.length}</span>
              </h2>
              {list.map((reference) => {
                const rule = ruleIn(document, reference);
                return rule ? <RuleCard key={ruleKey(reference)} reference={reference} rule={rule} /> : null;
              })}
            </section>
          ),
        )}
        {named.length > 0 ? <NamedConditions ids={named} /> : null}
      </div>
    </TryOutProvider>
  );
}
