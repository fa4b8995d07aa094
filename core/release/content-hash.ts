import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
export const textHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits (`model 3`). */
export const contentHash = (value: unknown): string => textHash(canonicalJson(value));
