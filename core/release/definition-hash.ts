import { contentHash } from './content-hash.ts';

const hashes = new WeakMap<object, string>();

/** A definition is never changed in place, so its hash is worked out once, whoever asks: a manifest, or each program that reaches it. */
export function definitionHash(definition: object): string {
  const known = hashes.get(definition);
  if (known !== undefined) return known;
  const hash = contentHash(definition);
  hashes.set(definition, hash);
  return hash;
}
