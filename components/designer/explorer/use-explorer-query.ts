'use client';
import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { instantOf } from '../../../core/definition/index.ts';
import { type Facet, type FacetChoices, facets } from './facets.ts';

/** What the explorer shows: offerings in their tree, or all definitions of another kind. */
export const explorerLists = ['offering', 'specification', 'tariff', 'rule', 'condition', 'category', 'channel'] as const;
export type ExplorerList = (typeof explorerLists)[number];

const list = parseAsArrayOf(parseAsString).withDefault([]);
const facetParsers = { kind: list, standing: list, class: list, region: list, channel: list };

export type ExplorerQuery = {
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly list: ExplorerList;
  readonly setList: (list: ExplorerList) => void;
  readonly narrowing: Narrowing;
};

/** What narrows the catalogue beside the search: the same object while one types in that. */
export type Narrowing = {
  readonly isChangedOnly: boolean;
  readonly setChangedOnly: (isOn: boolean) => void;
  /** The day on which what is shown is offered, as RFC 3339; null: any. */
  readonly day: string | null;
  readonly offeredAt: number | null;
  readonly setDay: (instant: string | null) => void;
  readonly chosen: FacetChoices;
  readonly choose: (facet: Facet, values: readonly string[]) => void;
  readonly clear: () => void;
};

/** Search, list and facets stand in the address: a filtered catalogue can be sent to somebody. */
export function useExplorerQuery(): ExplorerQuery {
  const [search, setSearch] = useQueryState('q', parseAsString.withDefault('').withOptions({ throttleMs: 300 }));
  const [shown, setList] = useQueryState('list', parseAsStringLiteral(explorerLists).withDefault('offering'));
  const [isChangedOnly, setChangedOnly] = useQueryState('changed', parseAsBoolean.withDefault(false));
  const [on, setOn] = useQueryState('on', parseAsString);
  const [chosen, setChosen] = useQueryStates(facetParsers);
  const day = on === null || instantOf(`${on}T00:00:00+08:00`) === null ? null : `${on}T00:00:00+08:00`;
  const narrowing = useMemo(
    (): Narrowing => ({
      isChangedOnly,
      setChangedOnly: (isOn) => void setChangedOnly(isOn || null),
      day,
      offeredAt: day === null ? null : instantOf(day),
      setDay: (instant) => void setOn(instant?.slice(0, 10) ?? null),
      chosen,
      choose: (facet, values) => void setChosen({ [facet]: values.length > 0 ? [...values] : null }),
      clear: () => {
        void setSearch(null);
        void setChangedOnly(null);
        void setOn(null);
        void setChosen(Object.fromEntries(facets.map((facet) => [facet, null])));
      },
    }),
    [setSearch, isChangedOnly, setChangedOnly, day, setOn, chosen, setChosen],
  );
  return useMemo(
    () => ({
      search,
      setSearch: (text) => void setSearch(text || null),
      list: shown,
      setList: (next) => void setList(next),
      narrowing,
    }),
    [search, setSearch, shown, setList, narrowing],
  );
}
