import type { Runtime } from '../runtime.ts';
import { endingOf } from './personal-data.ts';

const batch = 2_000;

/** Makes numbers that an older store sealed findable by their last four; how many customers that were. */
export async function indexEndings({ store, personalData }: Pick<Runtime, 'store' | 'personalData'>): Promise<number> {
  const found = (sealed: string | null): string | null => (sealed === null ? null : endingOf(personalData, personalData.open(sealed)));
  for (let indexed = 0; ; ) {
    const rows = await store.customers.withoutEndings(batch);
    if (rows.length === 0) return indexed;
    await store.customers.setEndings(
      rows.map(({ id, identity, phone }) => ({ id, identityEnding: found(identity), phoneEnding: found(phone) })),
    );
    indexed += rows.length;
  }
}
