import type { ExampleOutcome } from '../../../core/examples/index.ts';
import type { Change } from '../model/change.ts';

/** An example expects what comes of it now. */
export const takeOutcome = (example: string, now: ExampleOutcome): Change => ({
  name: { code: 'take-outcome', params: { definition: `example/${example}` } },
  apply: (definitions) => {
    const target = definitions[`example/${example}`];
    if (target?.kind === 'example') target.expect = structuredClone(now);
  },
});
