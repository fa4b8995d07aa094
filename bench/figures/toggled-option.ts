import { isDeepStrictEqual } from 'node:util';
import { type ConfigureRequest, configure, type Form } from '../../core/configure/index.ts';
import { atLeast, type Figure, microseconds } from '../figure.ts';
import { measureComputing } from '../measure.ts';
import { compiled } from '../workload/compiled.ts';
import { orderOf } from '../workload/orders.ts';
import { type Plan, planOffering } from '../workload/plan.ts';
import { randomFrom } from '../workload/random.ts';

const seed = 2009;
const count = 100;

const shapes = [
  { name: 'one order', lines: 0, limit: 10 },
  // A walk over every member is in each toggle: ADR 36.
  { name: 'family of six', lines: 6, limit: 4 },
] as const;

/** One option after another, each request the last one with another choice in one group, and the first again at the end. */
function toggles(plan: Plan, first: ConfigureRequest): ConfigureRequest[] {
  const random = randomFrom(seed);
  const requests = [first];
  for (let request = first; requests.length < count; requests.push(request)) {
    const group = plan.groups[random.below(plan.groups.length)];
    if (!group) throw new Error('No group to choose from');
    request = { ...request, selections: { ...request.selections, [`/groups/${group.id}`]: [random.pick(group.options).id] } };
  }
  return requests;
}

/** P8: what a toggled option costs on top of the form that was there, against evaluating the whole form. */
export async function toggledOption(): Promise<Figure[]> {
  const plan = planOffering(seed);
  const linked = compiled(plan);
  const figures: Figure[] = [];
  for (const { name, lines, limit } of shapes) {
    const { request: first, facts } = orderOf(plan, seed, { lines, gaps: 0 });
    const requests = toggles(plan, first);
    let last: Form | undefined;
    for (const request of requests) {
      const { form } = configure(linked, request, facts, { last });
      if (!isDeepStrictEqual(form, configure(linked, request, facts).form))
        throw new Error(`A toggled form differs from a whole one: ${name}`);
      last = form;
    }
    let read = 0;
    const [toggled = 0, whole = 0] = await measureComputing([
      {
        name: 'toggled',
        run: () => {
          for (const request of requests) {
            const configuration = configure(linked, request, facts, { last });
            last = configuration.form;
            read += configuration.price.totals.oneTime;
          }
        },
      },
      {
        name: 'whole',
        run: () => {
          for (const request of requests) read += configure(linked, request, facts).price.totals.oneTime;
        },
      },
    ]);
    if (!Number.isFinite(read)) throw new Error('The results were not read');
    figures.push(
      atLeast('P8', `an option toggled, cheaper than the whole form: ${name}`, {
        ratio: whole / toggled,
        limit,
        detail: `${microseconds(whole / count)} : ${microseconds(toggled / count)}`,
      }),
    );
  }
  return figures;
}
