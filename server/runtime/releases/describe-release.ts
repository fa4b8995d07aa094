import type { ReleaseSummary } from '../../api/contract.ts';
import type { ReleaseRecord } from '../../store/store.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';

export const describeRelease = ({ isLive, ...release }: ReleaseRecord): ReleaseSummary => ({
  ...release,
  state: isLive ? 'live' : 'archived',
});

export async function liveRelease({ store }: Runtime): Promise<ReleaseRecord> {
  const live = await store.releases.live();
  if (!live) throw new AppError('no-live-release');
  return live;
}

export async function releaseByHash({ store }: Runtime, hash: string): Promise<ReleaseRecord> {
  const release = await store.releases.get(hash);
  if (!release) throw new AppError('not-found', { kind: 'release', id: hash });
  return release;
}
