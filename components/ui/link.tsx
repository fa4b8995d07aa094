'use client';
import { useRouter } from 'next/navigation';
import { type ComponentProps, type MouseEvent, startTransition } from 'react';

type LinkProps = ComponentProps<'a'> & { readonly href: string };

/** A click that opens another tab or window, or saves: the browser's. */
const isBrowsers = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/**
 * To another page of ours without loading everything again. Next's own brings 3 KB to fetch ahead what it links to, and
 * none of our pages can be: each is made for the person who asks.
 */
export function Link({ href, onClick, ...anchor }: LinkProps) {
  const router = useRouter();
  return (
    <a
      href={href}
      {...anchor}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || isBrowsers(event) || anchor.target) return;
        event.preventDefault();
        startTransition(() => router.push(href));
      }}
    />
  );
}
