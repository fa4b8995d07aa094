'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { acceptedOfferings, isBundle, type Offering, resolveIdPath, type Workspace } from '../../../../core/definition/index.ts';
import type { Characteristic, FactParams, FactRef, Scalar } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { useLocalized } from '../../../ui/localized-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { useDocument } from '../../draft-context.tsx';
import { useOffering } from '../../editor/use-offering.ts';
import { useFieldWriter } from '../../forms/use-field-editor.tsx';
import { usePathChoices } from '../../forms/use-path-choices.ts';
import { useAcceptedChoices } from '../../inspector/use-accepted-choices.ts';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { LeafValue } from '../leaf-value.tsx';

const owners = ['order', 'customer', 'holder'] as const;
const greatestWhere = 5;

const counted = (workspace: Workspace, offering: Offering, of: string): readonly Offering[] => {
  if (!of.startsWith('/')) return acceptedOfferings(workspace, { accepts: [of] });
  const resolved = resolveIdPath(workspace, offering, of);
  return resolved.ok && resolved.value.type === 'place' ? resolved.value.place.offerings : [];
};

/** The characteristics that what is counted can be told apart by. */
function characteristicsOf(workspace: Workspace, offering: Offering, of: string): ReadonlyMap<string, Characteristic> {
  const specifications = [of, ...counted(workspace, offering, of).flatMap((each) => (isBundle(each) ? [] : each.specification))];
  return new Map(specifications.flatMap((id) => Object.entries(workspace.get('specification', id)?.characteristics.properties ?? {})));
}

type CountFieldsProps = { readonly of: FactRef; readonly onChoose: (params: FactParams) => void };

/** What is counted, for whom, and which of them: the parameters of the one fact that has some. */
export function CountFields({ of: ref, onChoose }: CountFieldsProps) {
  const t = useTranslations('design.leaf');
  const localized = useLocalized();
  const offering = useOffering();
  const workspace = workspaceOfDocument(useDocument());
  const { parts } = usePathChoices(useFieldWriter().subject);
  const definitions = useAcceptedChoices();
  const { params = {} } = ref;
  const { of = '', where = {} } = params;
  const characteristics = characteristicsOf(workspace, offering, of);
  const free = [...characteristics].filter(([name]) => !Object.hasOwn(where, name));
  const known = [...parts, ...definitions];
  const choices = known.some(({ value }) => value === of) ? known : [{ value: of, label: of }, ...known];
  const write = (next: Readonly<Record<string, Scalar>>) => {
    const { where: _before, ...rest } = params;
    onChoose(Object.keys(next).length > 0 ? { ...rest, where: { ...next } } : rest);
  };
  const labelOf = (name: string) => localized(characteristics.get(name)?.label ?? { 'zh-CN': name, en: name });
  return (
    <fieldset aria-label={t('count')} className="flex min-w-0 flex-col gap-2 rounded-md border border-line p-2">
      <div className="grid grid-cols-2 gap-2">
        <Select aria-label={t('count-of')} value={of} options={choices} onChange={(next) => onChoose({ ...params, of: next })} />
        <Select
          aria-label={t('count-per')}
          value={params.per ?? ''}
          options={[{ value: '', label: t('per.none') }, ...owners.map((each) => ({ value: each, label: t(`per.${each}`) }))]}
          onChange={(next) => {
            const { per: _before, ...rest } = params;
            const per = owners.find((each) => each === next);
            onChoose(per ? { ...rest, per } : rest);
          }}
        />
      </div>
      {Object.entries(where).map(([name, value]) => {
        const characteristic = characteristics.get(name);
        const { type = 'any' } = characteristic ?? {};
        const leaf = { fact: 'item', path: name, operator: 'equal', value };
        return (
          <div key={name} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2">
            <span>{labelOf(name)}</span>
            <LeafValue
              leaf={leaf}
              shape={{ type: type === 'integer' ? 'number' : type, isList: false, domain: characteristic?.enum ?? null }}
              isList={false}
              onChange={(next) => (Array.isArray(next) ? undefined : write({ ...where, [name]: next }))}
              onDone={() => undefined}
            />
            <Button
              size="icon"
              variant="ghost"
              className="size-8"
              aria-label={t('where-remove', { name: labelOf(name) })}
              onClick={() => write(Object.fromEntries(Object.entries(where).filter(([each]) => each !== name)))}
            >
              <X aria-hidden="true" />
            </Button>
          </div>
        );
      })}
      {free.length > 0 && Object.keys(where).length < greatestWhere ? (
        <Select
          aria-label={t('where-add')}
          placeholder={t('where-add')}
          value={null}
          options={free.map(([name]) => ({ value: name, label: labelOf(name), note: name }))}
          onChange={(name) => write({ ...where, [name]: firstValue(characteristics.get(name)) })}
        />
      ) : null}
    </fieldset>
  );
}

function firstValue(characteristic: Characteristic | undefined): Scalar {
  if (characteristic?.enum) return characteristic.enum[0] ?? null;
  if (characteristic?.type === 'boolean') return true;
  return characteristic?.type === 'string' ? null : 0;
}
