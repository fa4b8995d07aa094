'use client';
import { Toaster as Base, toast } from 'sonner';

/** Short news of what happened. Whatever needs an answer stands in the page, not here. */
export { toast };

export function Toaster({ label }: { readonly label: string }) {
  return (
    <Base
      position="bottom-center"
      containerAriaLabel={label}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'flex w-full items-center gap-3 rounded-md border border-line bg-raised px-4 py-3 text-ink text-sm shadow-raised',
          success: 'border-s-4 border-s-yes',
          error: 'border-s-4 border-s-no',
          warning: 'border-s-4 border-s-unknown',
          actionButton: 'ms-auto shrink-0 font-medium text-accent',
        },
      }}
    />
  );
}
