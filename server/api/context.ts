import type { Actor } from '../runtime/actor.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** Channel and outlet that a person chose to work at. */
export type OutletChoice = { readonly channel: string; readonly outlet: string };

export type ApiContext = {
  readonly runtime: Runtime;
  readonly actor: Actor | null;
  readonly chosenOutlet: OutletChoice | null;
  /** Writes the choice to the answer's cookie; in-process callers cannot. */
  readonly rememberOutlet: (choice: OutletChoice) => void;
};
