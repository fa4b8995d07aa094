import type { ReactNode } from 'react';

/**
 * A part of the generated form as a form of its own: at every key a browser reads the whole form around the field, for
 * what it could fill in, and forms grow long.
 */
export function PartForm({ children }: { readonly children: ReactNode }) {
  return (
    <form noValidate className="contents">
      {children}
    </form>
  );
}
