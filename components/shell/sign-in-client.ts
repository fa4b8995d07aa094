import { createAuthClient } from 'better-auth/react';

const client = createAuthClient();

export type SignInAnswer = 'signed-in' | 'wrong' | 'too-many' | 'unreachable';

export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const { error } = await client.signIn.email({ email, password });
    if (!error) return 'signed-in';
    if (error.status === 429) return 'too-many';
    return error.status >= 500 || error.status === 0 ? 'unreachable' : 'wrong';
  } catch {
    return 'unreachable';
  }
}

/** Whatever the answer, the person leaves: the page that follows asks again. */
export async function signOut(): Promise<void> {
  await client.signOut().catch(() => undefined);
}
