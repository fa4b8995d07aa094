import type { Definition } from '../../core/definition/index.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Store } from '../store/store.ts';
import type { PersonalData } from './customers/personal-data.ts';
import type { Metrics } from './metrics.ts';
import type { ReleaseShelf } from './releases/release-shelf.ts';

/** What the runtime verbs work with; made once in `server/wiring.ts`. */
export type Runtime = {
  readonly store: Store;
  readonly shelf: ReleaseShelf;
  readonly jobs: Jobs;
  /** Offerings that designs may begin with, and what belongs to them. */
  readonly templates: () => Promise<readonly Definition[]>;
  readonly personalData: PersonalData;
  /** RFC 3339 in Asia/Shanghai. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Tells those who run the house of what must not happen; the details hold no personal data. */
  readonly alarm: (name: string, details: Readonly<Record<string, unknown>>) => void;
  readonly metrics: Metrics;
  /** Short and readable aloud; the store refuses a double. */
  readonly newOrderNumber: () => string;
};
