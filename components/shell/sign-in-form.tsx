'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { DemoPeople } from './demo-people.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { type SignInAnswer, signIn } from './sign-in-client.ts';

export function SignInForm({ next }: { readonly next: string }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [answer, setAnswer] = useState<SignInAnswer | 'busy' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAnswer('busy');
    const given = await signIn(email.trim(), password);
    setAnswer(given);
    if (given !== 'signed-in') return;
    queries.clear();
    router.replace(next);
  };
  const isBusy = answer === 'busy' || answer === 'signed-in';
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-5xl flex-col px-6 py-5">
      <div className="flex items-center justify-between">
        <p className="font-semibold text-lg">{t('product')}</p>
        <LanguageSwitch />
      </div>
      <div className="grid flex-1 content-center gap-x-16 gap-y-10 py-10 md:grid-cols-2">
        {/* Before the page is alive, a submit must not put the password into the address. */}
        <form method="post" onSubmit={submit} className="flex max-w-sm flex-col gap-5">
          <div>
            <h1 className="font-semibold text-xl">{t('signIn.title')}</h1>
            <p className="mt-1 text-muted">{t('signIn.intro')}</p>
          </div>
          {answer && answer !== 'busy' && answer !== 'signed-in' ? <ErrorState title={t(`signIn.${answer}`)} /> : null}
          <Field label={t('signIn.email')}>
            <Input type="email" required autoComplete="username" value={email} onChange={(event) => setEmail(event.target.value)} />
          </Field>
          <Field label={t('signIn.password')}>
            <Input
              type="password"
              required
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
            {t('signIn.submit')}
          </Button>
        </form>
        <DemoPeople
          onChoose={(person) => {
            setEmail(person.email);
            setPassword(person.password);
          }}
        />
      </div>
    </div>
  );
}
