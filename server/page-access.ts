import type { Caller } from './api/root.ts';

/**
 * What pages get of the server: a caller in this process, acting as the person whose request it is.
 * Pages are bundled apart from the server, so that an imported value would exist twice: they import this type only and
 * read `globalThis.offerwright`, which is absent during the build.
 */
export type PageAccess = {
  readonly callerFor: (headers: Headers) => Promise<Caller>;
  /** True when pages are served from source. */
  readonly isDevelopment: boolean;
};

declare global {
  var offerwright: PageAccess | undefined;
}
