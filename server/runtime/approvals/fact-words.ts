import { type Program, walkNodes } from '../../../core/compile/index.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';
import type { Order } from '../../../core/order/index.ts';
import type { FactWords } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';

const wordsOf = keptWith((program: Program): FactWords => {
  const words: Record<string, FactWords[string]> = {};
  walkNodes(program.root, {
    item: ({ fields }) => {
      for (const { name, characteristic } of fields)
        words[name] ??= { label: characteristic.label, unit: characteristic.unit ?? null, enumLabels: characteristic.enumLabels ?? {} };
    },
  });
  return words;
});

/** What the characteristics are called that the rules of an order may name, in the release it is pinned to. */
export async function factWordsOf({ shelf }: Pick<Runtime, 'shelf'>, order: Order): Promise<FactWords> {
  const programs = await Promise.all(order.roots.map((root) => shelf.program(root.program)));
  return Object.assign({}, ...programs.map(wordsOf));
}
