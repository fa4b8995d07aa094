import { keptWith } from '../kernel/kept-with.ts';
import { contentHash } from './content-hash.ts';

/** A definition is never changed in place, so its hash is worked out once, whoever asks: a manifest, or each program that reaches it. */
export const definitionHash = keptWith((definition: object): string => contentHash(definition));
