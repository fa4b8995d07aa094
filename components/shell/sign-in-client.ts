export type SignInAnswer = 'signed-in' | 'wrong' | 'too-many' | 'unreachable';

const post = (path: string, body: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`/api/auth/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const { ok, status } = await post('sign-in/email', { email, password });
    if (ok) return 'signed-in';
    if (status === 429) return 'too-many';
    return status >= 500 ? 'unreachable' : 'wrong';
  } catch {
    return 'unreachable';
  }
}

/** Whatever the answer, the person leaves: the page that follows asks again. */
export async function signOut(): Promise<void> {
  await post('sign-out', {}).catch(() => undefined);
}
