import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from './link.tsx';

/** One level up, above the title of a page. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className="inline-flex min-h-6 items-center gap-1 text-accent underline-offset-4 hover:underline">
      <ChevronLeft className="-ms-1 size-4" aria-hidden="true" />
      {children}
    </Link>
  );
}
