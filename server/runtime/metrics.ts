/** How a submission that was judged came out. */
export type SubmissionEnd = 'accepted' | 'held' | 'refused' | 'version-conflict';

/** What those who run the house watch. Nothing here is personal data, and every label has few values. */
export type Metrics = {
  readonly submitted: (end: SubmissionEnd) => void;
  /** `code`: the type of the rejection. */
  readonly refused: (code: string) => void;
  /** The judges differ on a rule; `hash`: of its content, so that the same name in two releases is told apart. */
  readonly differed: (rule: { readonly key: string; readonly hash: string }) => void;
};
