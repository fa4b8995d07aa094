import type { TariffInForce } from '../../../../core/tariff/index.ts';
import { type CostQuestion, costCurve } from './cost-curve.ts';

export type CostRequest = { readonly tariffs: readonly TariffInForce[]; readonly question: CostQuestion };

// Runs as a worker: a few hundred months are rated for each change.
addEventListener('message', ({ data: { tariffs, question } }: MessageEvent<CostRequest>) => {
  postMessage(tariffs.map((tariff) => costCurve(tariff, question)));
});
