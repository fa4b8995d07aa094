import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignInForm } from '../../components/shell/sign-in-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('signIn.title') };
}

type SignInPageProps = { readonly searchParams: Promise<{ readonly next?: string | string[] }> };

/** Only paths of our own: a link may not send a person who signs in to another site. */
const ownPath = (next: string | string[] | undefined) => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/');

export default async function SignInPage({ searchParams }: SignInPageProps) {
  return <SignInForm next={ownPath((await searchParams).next)} />;
}
