'use client';
import { useState } from 'react';
import { isBundle } from '../../../core/definition/index.ts';
import { addGroup } from '../changes/add-group.ts';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import { addRole } from '../changes/add-role.ts';
import { type NamesAndCode, useNamesAndCode } from '../definitions/use-names-and-code.ts';
import { useDraft } from '../draft-context.tsx';
import type { Change } from '../model/change.ts';
import { offeringIn } from '../model/draft-document.ts';
import { type PartKind, type Place, partAt, placeOf, takenIds } from '../model/place.ts';
import { useOffering } from './use-offering.ts';
import { type PickedParts, usePickedParts } from './use-picked-parts.ts';
import { type Newcomer, type Reliance, useReliance } from './use-reliance.ts';

export type NewParts = {
  readonly picked: PickedParts;
  /** Codes that what is picked cannot have. */
  readonly taken: readonly string[];
  /** Of a group or role, which has a name of its own. */
  readonly names: NamesAndCode;
  readonly isNamed: boolean;
  readonly reliance: Reliance;
  readonly newcomer: (brings: string) => Newcomer;
  readonly newGroup: Newcomer;
  readonly isMandatory: boolean;
  readonly setMandatory: (isMandatory: boolean) => void;
  readonly isReady: boolean;
  readonly change: () => Change;
  /** Where the first of them will stand. */
  readonly added: () => Place;
};

const listOf = { component: ['components'], group: ['groups'], role: ['roles'], option: [] } as const;

/** Parts of one kind that are being put together at a place, and the change that adds them. */
export function useNewParts(kind: PartKind, place: Place): NewParts {
  const offering = useOffering();
  const bundle = isBundle(offering) ? offering : null;
  const group = kind === 'option' && bundle ? partAt(bundle, place) : null;
  const takenHere = bundle && kind !== 'option' ? takenIds(bundle, place) : [];
  const takenOptions = group?.kind === 'group' ? group.part.options.map(({ id }) => id) : [];
  const taken = kind === 'component' ? takenHere : takenOptions;
  // What is sold today stays sellable: only a bundle that nobody sells yet begins with what every order takes.
  const isNew = useDraft((state) => offeringIn(state.base, offering.id) === null);
  const [isMandatory, setMandatory] = useState(isNew);
  const names = useNamesAndCode(takenHere);
  const isNamed = kind === 'group' || kind === 'role';
  const picked = usePickedParts(taken);
  const { parts } = picked;
  const reliance = useReliance(place, kind === 'component' ? parts : []);
  const newcomer = (brings: string) => ({ key: `new ${brings}`, brings: [brings] });
  const newGroup = { key: 'new', brings: parts.map((part) => part.offering) };
  const named = { id: names.code, name: names.name, isMandatory };
  const changes: Readonly<Record<PartKind, () => Change>> = {
    component: () => {
      const reliant = parts.map((part) => ({ ...part, ...reliance.of(newcomer(part.offering)) }));
      return addComponents(offering.id, place, { parts: reliant, isMandatory });
    },
    option: () => addOptions(offering.id, place, parts),
    group: () => addGroup(offering.id, place, { ...named, options: parts, ...reliance.of(newGroup) }),
    role: () => addRole(offering.id, { ...named, accepts: parts.map((part) => part.offering) }),
  };
  return {
    picked,
    taken,
    names,
    isNamed,
    reliance,
    newcomer,
    newGroup,
    isMandatory,
    setMandatory,
    isReady: picked.isReady && (!isNamed || names.isReady),
    change: changes[kind],
    added: () => `${place}${placeOf(...listOf[kind], (isNamed ? names.code : parts[0]?.id) ?? '')}`,
  };
}
