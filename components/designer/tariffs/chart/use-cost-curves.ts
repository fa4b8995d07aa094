'use client';
import { useEffect, useState } from 'react';
import type { TariffInForce } from '../../../../core/tariff/index.ts';
import type { CostPoint, CostQuestion } from './cost-curve.ts';

export type CostCurves = {
  readonly tariffs: readonly TariffInForce[];
  readonly question: CostQuestion;
  readonly curves: readonly (readonly CostPoint[])[];
};

/** Typing goes on while months are rated; a worker that is overtaken is stopped. */
const ratedAfter = 200;

/** The curves of these tariffs, rated in a worker; null until they are there for the first time. */
export function useCostCurves(tariffs: readonly TariffInForce[], question: CostQuestion | null): CostCurves | null {
  const [answer, setAnswer] = useState<CostCurves | null>(null);
  useEffect(() => {
    if (!question || tariffs.length === 0) return;
    let worker: Worker | null = null;
    const timer = setTimeout(() => {
      worker = new Worker(new URL('./cost-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = (event: MessageEvent<CostCurves['curves']>) => setAnswer({ tariffs, question, curves: event.data });
      worker.postMessage({ tariffs, question });
    }, ratedAfter);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [tariffs, question]);
  return answer;
}
