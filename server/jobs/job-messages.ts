import type { Program } from '../../core/compile/index.ts';
import type { SourceDocument } from '../../core/definition/index.ts';
import type { Characteristics } from '../../schemas/generated/definitions.ts';
import type { SecondAnswer, SecondJudgement } from './jobs.ts';
import type { PreparedRelease } from './prepare-release.ts';

/** An order to judge; programs and specifications travel once and are named by hash afterwards. */
export type JudgeRequest = Omit<SecondJudgement, 'programs' | 'specifications'> & {
  readonly programs: Readonly<Record<string, { readonly pinned: string; readonly live: string | null }>>;
  readonly sent: {
    /** True: what was sent before is to be forgotten. */
    readonly isFresh: boolean;
    readonly programs: readonly Program[];
    readonly specifications: Readonly<Record<string, Characteristics>> | null;
  };
};

export type JobRequest = { readonly id: number } & (
  | { readonly type: 'prepare-release'; readonly documents: readonly SourceDocument[] }
  | { readonly type: 'judge-again'; readonly order: JudgeRequest }
);
export type JobAnswer = { readonly id: number } & (
  | { readonly type: 'prepared'; readonly release: PreparedRelease }
  | { readonly type: 'judged'; readonly answer: SecondAnswer }
  | { readonly type: 'failed'; readonly message: string }
);
