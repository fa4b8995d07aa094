import { ChevronRight } from 'lucide-react';

/** Turns with the `details` it stands in; only its own one, however they are nested. */
export function DisclosureSign() {
  return <ChevronRight className="size-4 shrink-0 text-muted [details[open]>summary>&]:rotate-90" aria-hidden="true" />;
}
