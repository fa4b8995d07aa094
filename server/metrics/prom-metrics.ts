import { Counter, Registry } from 'prom-client';
import type { Metrics } from '../runtime/metrics.ts';

/** Counters as Prometheus reads them. */
export type PromMetrics = Metrics & { readonly contentType: string; readonly text: () => Promise<string> };

/** One registry a house: counters of the library's own, shared one would be counted by every test. */
export function promMetrics(): PromMetrics {
  const registry = new Registry();
  const registers = [registry];
  const submissions = new Counter({
    name: 'offerwright_submissions_total',
    help: 'Orders that were judged at submission, by how it ended',
    labelNames: ['end'],
    registers,
  });
  const refusals = new Counter({
    name: 'offerwright_refusals_total',
    help: 'Submissions that were refused, by the code of the rejection',
    labelNames: ['code'],
    registers,
  });
  const differences = new Counter({
    name: 'offerwright_judge_differences_total',
    help: 'Rules on which json-rules-engine or Ajv judged otherwise than the compiled rules',
    labelNames: ['rule', 'rule_hash'],
    registers,
  });
  return {
    submitted: (end) => submissions.inc({ end }),
    refused: (code) => refusals.inc({ code }),
    differed: ({ key, hash }) => differences.inc({ rule: key, rule_hash: hash }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
