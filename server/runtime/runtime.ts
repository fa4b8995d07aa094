/** What the runtime verbs work with; made once in `server/wiring.ts`. */
export type Runtime = {
  readonly now: () => Date;
};
