import { headers } from 'next/headers';

export const themeCookie = 'offerwright-theme';

/** Without a choice the system decides; said before the first paint, so that nothing flashes. */
const script = `(()=>{const r=document.documentElement;if(!r.dataset.theme)r.dataset.theme=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'})()`;

export async function ThemeScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
