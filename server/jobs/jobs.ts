import type { Program } from '../../core/compile/index.ts';
import type { ResolvedFacts } from '../../core/configure/index.ts';
import type { SourceDocument } from '../../core/definition/index.ts';
import type { Order } from '../../core/order/index.ts';
import type { Characteristics } from '../../schemas/generated/definitions.ts';
import type { PreparedRelease } from './prepare-release.ts';

/** An order as it stands at submission, with what it is judged by. */
export type SecondJudgement = {
  readonly order: Pick<Order, 'customer' | 'channel' | 'region' | 'roots'>;
  /** The release it is pinned to. */
  readonly release: string;
  readonly at: string;
  readonly facts: ResolvedFacts;
  /** Orders of more lines are judged again on so many of them. */
  readonly linesJudgedAgain?: number;
  /** By root key. */
  readonly programs: Readonly<Record<string, { readonly pinned: Program; readonly live: Program | null }>>;
  /** By id, from the pinned release. */
  readonly specifications: Readonly<Record<string, Characteristics>>;
};

export type SecondAnswer = { readonly judged: number; readonly differences: readonly { readonly rule: string; readonly item: string }[] };

/** Long computing, kept away from the event loop that serves the counter. */
export type Jobs = {
  readonly prepareRelease: (documents: readonly SourceDocument[]) => Promise<PreparedRelease>;
  readonly judgeAgain: (order: SecondJudgement) => Promise<SecondAnswer>;
  readonly close: () => Promise<void>;
};
