import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what identifies a person. A look-up key finds equal values without opening them. */
export type PersonalData = {
  readonly seal: (plain: string) => string;
  readonly open: (sealed: string) => string;
  readonly sealBytes: (plain: Uint8Array) => Buffer;
  readonly openBytes: (sealed: Uint8Array) => Buffer;
  /** Equal values and equal files have equal ones; without the secret nobody can try values out. */
  readonly lookup: (plain: string | Uint8Array) => string;
  /** The same of the last four characters of a number, under a key of its own. */
  readonly ending: (lastFour: string) => string;
};

const endingLength = 4;
/** Of a shorter number the last four are too much of it. */
const shortestWithEnding = 8;

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM and HMAC-SHA-256 under keys derived from one secret. */
export function personalDataUnder(secret: string): PersonalData {
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'offerwright', purpose, 32));
  const sealingKey = derive('personal data');
  const lookupKey = derive('personal data look-up');
  const endingKey = derive('personal data ending');
  const sealBytes = (plain: Uint8Array): Buffer => {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv(algorithm, sealingKey, iv);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Uint8Array): Buffer => {
    const decipher = createDecipheriv(algorithm, sealingKey, sealed.subarray(0, ivLength));
    decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
  };
  return {
    sealBytes,
    openBytes,
    seal: (plain) => sealBytes(Buffer.from(plain, 'utf8')).toString('base64'),
    open: (sealed) => openBytes(Buffer.from(sealed, 'base64')).toString('utf8'),
    lookup: (plain) => createHmac('sha256', lookupKey).update(plain).digest('hex'),
    ending: (lastFour) => createHmac('sha256', endingKey).update(lastFour).digest('hex'),
  };
}

/** Full-width digits and spaces are how the same number is written elsewhere. */
export const normalizeNumber = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** `310***********1234`; short ones hide all but the last two. */
export const maskIdentity = (identity: string): string =>
  identity.length < 10
    ? `${'*'.repeat(Math.max(identity.length - 2, 0))}${identity.slice(-2)}`
    : `${identity.slice(0, 3)}${'*'.repeat(identity.length - 7)}${identity.slice(-4)}`;

/** `138 **** 8000` for eleven digits, else the last four. */
export const maskPhone = (phone: string): string =>
  phone.length === 11 ? `${phone.slice(0, 3)} **** ${phone.slice(-4)}` : `${'*'.repeat(Math.max(phone.length - 4, 0))}${phone.slice(-4)}`;

/** What the store keeps of a number: sealed, and what it is found by. Null: there is none. */
export type SealedNumber = { readonly value: string | null; readonly lookup: string | null; readonly ending: string | null };

export function sealNumber(personalData: PersonalData, typed: string): SealedNumber {
  const plain = normalizeNumber(typed);
  if (plain === '') return { value: null, lookup: null, ending: null };
  return { value: personalData.seal(plain), lookup: personalData.lookup(plain), ending: endingOf(personalData, plain) };
}

/** What a number is found by when only its last four are known; '' where they would nearly be the number. */
export const endingOf = ({ ending }: PersonalData, plain: string): string =>
  plain.length < shortestWithEnding ? '' : ending(plain.slice(-endingLength));

/** The last four of a phone or an identity number, as people say them: alone, or behind a name (`王 0027`). */
export function readEnding(typed: string): { readonly name: string; readonly lastFour: string } | null {
  const [, name, lastFour] = /^(|.*[^\d\s-])[\s-]*(\d{3}[\dX])$/u.exec(typed.normalize('NFKC').trim().toUpperCase()) ?? [];
  return name === undefined || lastFour === undefined ? null : { name, lastFour };
}
