'use client';
import { createContext, useContext } from 'react';
import type { OwnSite } from '../../core/configure/index.ts';

export type NewSite = Pick<OwnSite, 'name' | 'address' | 'region'>;

/** Where sites of the customer who orders are made, so that nobody has to leave what is being typed. */
export type SiteDesk = {
  readonly regions: readonly string[];
  /** Of the outlet: most sites are near. */
  readonly region: string;
  /** All sites of the customer by then; null where that failed, with the reason in `error`. */
  readonly addSites: (sites: readonly NewSite[]) => Promise<readonly OwnSite[] | null>;
  readonly isBusy: boolean;
  readonly error: string | null;
};

const SiteDeskContext = createContext<SiteDesk | null>(null);

export const SiteDeskProvider = SiteDeskContext.Provider;

/** Null: no site can be made here. */
export const useSiteDesk = (): SiteDesk | null => useContext(SiteDeskContext);
