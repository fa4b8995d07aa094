'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { DemoPerson } from '../../server/api/contract.ts';
import { Badge } from '../ui/badge.tsx';

async function fetchDemoPeople(): Promise<readonly DemoPerson[]> {
  const answer = await fetch('/api/demo-people');
  return answer.ok ? await answer.json() : [];
}

/** Whom a demonstration may be tried as. A real store names nobody. */
export function DemoPeople({ onChoose }: { readonly onChoose: (person: DemoPerson) => void }) {
  const t = useTranslations('shell');
  const people = useQuery({ queryKey: ['demo-people'], queryFn: fetchDemoPeople, retry: false, staleTime: Number.POSITIVE_INFINITY });
  if (!people.data?.length) return null;
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people" className="font-semibold text-lg">
        {t('signIn.demo')}
      </h2>
      <p className="mt-1 mb-4 text-muted">{t('signIn.demoHelp')}</p>
      <ul className="flex flex-col gap-2">
        {people.data.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              onClick={() => onChoose(person)}
              className="flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-start hover:border-accent"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{person.name}</span>
                <span className="block truncate text-muted text-xs">{person.email}</span>
              </span>
              <Badge>{t(`roles.${person.role}`)}</Badge>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
