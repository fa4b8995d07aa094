'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { mentionsOfCharacteristic } from '../../../core/definition/index.ts';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { removeCharacteristic } from '../changes/arrange-characteristics.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { AddCharacteristic } from './add-characteristic.tsx';
import { CharacteristicDialog } from './characteristic-dialog.tsx';
import { CharacteristicForm } from './characteristic-form.tsx';

/** The characteristics by name, as they are stored: forms say in which order they ask. The chosen one beside them, as a form. */
export function CharacteristicEditor({ specification }: { readonly specification: Specification }) {
  const t = useTranslations('definitions.specification');
  const localized = useLocalized();
  const session = useDraftSession();
  const { properties, required = [] } = specification.characteristics;
  const names = Object.keys(properties).sort();
  const [wanted, setWanted] = useQueryState('characteristic', parseAsString);
  const chosen = wanted && properties[wanted] ? wanted : (names[0] ?? null);
  const characteristic = chosen ? properties[chosen] : undefined;
  const choose = (name: string | null) => void setWanted(name);
  const workspace = workspaceOfDocument(useDocument());
  const [removed, setRemoved] = useState<string | null>(null);
  const removeNow = (name: string) => session.apply(removeCharacteristic(specification.id, name));
  const remove = (name: string) =>
    mentionsOfCharacteristic(workspace, specification.id, name).length > 0 ? setRemoved(name) : removeNow(name);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        {names.length === 0 ? (
          <EmptyState title={t('none')}>{t('none-text')}</EmptyState>
        ) : (
          <ul aria-label={t('characteristics')} className="rounded-lg border border-line bg-surface">
            {names.map((name) => (
              <li
                key={name}
                className={classNames(
                  'flex items-center gap-1 border-line border-b pe-1 last:border-b-0',
                  name === chosen ? 'bg-accent-soft' : 'hover:bg-hover',
                )}
              >
                <button
                  type="button"
                  aria-current={name === chosen || undefined}
                  onClick={() => choose(name)}
                  className="flex min-h-10 min-w-0 flex-1 items-center gap-2 ps-3 text-start -outline-offset-2"
                >
                  <span className="min-w-0 truncate">{localized(properties[name]?.label ?? { 'zh-CN': name, en: name })}</span>
                  <span className="truncate font-mono text-muted text-xs">{name}</span>
                  {required.includes(name) ? <Badge>{t('required')}</Badge> : null}
                </button>
                <Button variant="ghost" size="icon" className="size-8" aria-label={t('remove', { name })} onClick={() => remove(name)}>
                  <Trash2 aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <AddCharacteristic specification={specification} onAdded={choose} />
      </div>
      {chosen && characteristic ? (
        <CharacteristicForm key={chosen} specification={specification} name={chosen} characteristic={characteristic} onRenamed={choose} />
      ) : null}
      {removed === null ? null : (
        <CharacteristicDialog
          specification={specification.id}
          name={removed}
          edit="remove"
          onConfirm={() => removeNow(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </div>
  );
}
