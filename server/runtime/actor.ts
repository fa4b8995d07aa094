import type { RoleName } from '../api/contract.ts';

/** Who acts: a signed-in person. */
export type Actor = { readonly id: string; readonly name: string; readonly email: string; readonly role: RoleName };
