'use client';
import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import { factRefKey } from '../../../core/definition/index.ts';
import { type FactValue, type Truth, unknown } from '../../../core/rules/index.ts';
import type { FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import { TextCell } from '../forms/controls/text-cell.tsx';
import { factShape } from '../model/fact-choices.ts';
import { isOrderChoice } from '../preview/order-choices.ts';
import { factOfPersona, type Persona, personas } from '../preview/personas.ts';
import { ChosenInOrder } from './chosen-in-order.tsx';
import type { Decisions } from './use-decisions.ts';
import { useFactWords } from './use-fact-words.ts';
import { useTryOut } from './use-try-out.tsx';
import { useValueText } from './use-value-text.ts';

/** What the condition comes to for customers as they come. Any fact of theirs can be typed over; empty is as it was. */
export const TryOutTable = memo(({ decisions }: { readonly decisions: Decisions }) => {
  const t = useTranslations('design.try');
  const words = useFactWords();
  const facts = useMemo(() => decisions.facts.filter((ref) => !isOrderChoice(ref)), [decisions.facts]);
  // A condition that asks nothing of whoever orders comes to the same for all of them.
  const shownPersonas = facts.length > 0 ? personas : personas.slice(0, 1);
  return (
    <section aria-label={t('label')} tabIndex={-1} className="overflow-x-auto">
      <ChosenInOrder facts={decisions.facts.filter(isOrderChoice)} />
      <table className="w-full border-collapse text-sm">
        <caption className="pb-1 text-start text-muted text-xs">{t('help')}</caption>
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="px-1 py-1 text-start font-medium">
              {t('who')}
            </th>
            {facts.map((ref) => (
              <th key={factRefKey(ref)} scope="col" className="px-1 py-1 text-start font-medium">
                {words.fact(ref)}
              </th>
            ))}
            <th scope="col" className="px-1 py-1 text-start font-medium">
              {t('applies')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shownPersonas.map((persona) => {
            const truth = decisions.of.get(persona.id)?.truth ?? 'unknown';
            return <PersonaRow key={persona.id} persona={persona} facts={facts} truth={truth} />;
          })}
        </tbody>
      </table>
    </section>
  );
});

type PersonaRowProps = { readonly persona: Persona; readonly facts: readonly FactRef[]; readonly truth: Truth };

/** Drawn again when it comes to something else for this one. */
const PersonaRow = memo(({ persona, facts, truth }: PersonaRowProps) => {
  const t = useTranslations('design.try');
  const { shown, show } = useTryOut();
  const isShown = shown === persona.id;
  return (
    <tr className={isShown ? 'bg-accent-soft' : undefined}>
      <th scope="row" className="whitespace-nowrap px-1 py-0.5 text-start font-normal">
        <button
          type="button"
          aria-pressed={isShown}
          title={t('show')}
          className="min-h-8 rounded-md px-1.5 underline decoration-dotted underline-offset-4 hover:bg-hover"
          onClick={() => show(isShown ? null : persona.id)}
        >
          {t(facts.length > 0 ? `persona.${persona.id}` : 'everybody')}
        </button>
      </th>
      {facts.map((ref) => (
        <td key={factRefKey(ref)} className="p-0.5">
          <FactCell persona={persona} fact={ref} />
        </td>
      ))}
      <td className="whitespace-nowrap px-1" aria-live="polite">
        <span className="flex items-center gap-1.5">
          <StatusMark status={truth} />
          {t(`truth.${truth}`)}
        </span>
      </td>
    </tr>
  );
});

const isList = (value: FactValue): value is readonly Scalar[] => Array.isArray(value);

function FactCell({ persona, fact }: { readonly persona: Persona; readonly fact: FactRef }) {
  const t = useTranslations('design.try');
  const words = useFactWords();
  const values = useValueText();
  const seen = useSeenFacts();
  const { pin, pinsOf } = useTryOut();
  const pins = pinsOf(persona.id);
  const shape = factShape(seen, fact);
  const value = factOfPersona(persona, pins, fact);
  const isPinned = Object.hasOwn(pins, factRefKey(fact));
  const read = (text: string): boolean => {
    const normal = text.normalize('NFKC').trim();
    if (normal === '') pin(persona.id, fact, undefined);
    else if (normal === '?' || normal === t('unknown')) pin(persona.id, fact, unknown);
    else {
      const said = values.read(fact, text);
      const [first] = said ?? [];
      if (said === null || (shape.isList !== true && first === undefined)) return false;
      pin(persona.id, fact, shape.isList === true ? said.filter((each) => each !== null) : first);
    }
    return true;
  };
  const written = value === unknown ? '' : values.write(fact, isList(value) ? value : [value]);
  return (
    <TextCell
      label={t('fact-of', { fact: words.fact(fact), who: t(`persona.${persona.id}`) })}
      placeholder={t('unknown')}
      className={isPinned ? 'border-accent' : 'border-transparent'}
      suggestions={[
        ...(shape.type === 'boolean' ? [true, false] : (shape.domain ?? [])).map((each) => words.value(fact, each)),
        t('unknown'),
      ]}
      written={written}
      onChange={read}
    />
  );
}
