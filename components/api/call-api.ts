import type { ErrorDetails } from '../../server/api/errors.ts';

/** A call that failed: what the server says of it, or null where no answer came that could be read. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly details: ErrorDetails | null;

  constructor(details: ErrorDetails | null, options?: ErrorOptions) {
    super(details?.fault ?? 'unreachable', options);
    this.details = details;
  }
}

export type CallKind = 'query' | 'mutation';

type Answer = { readonly result?: { readonly data?: unknown }; readonly error?: { readonly data: ErrorDetails } };

type Call = {
  readonly path: string;
  readonly input: unknown;
  readonly resolve: (data: unknown) => void;
  readonly reject: (error: ApiError) => void;
};

/** The server answers no longer batch. */
const greatestBatch = 20;
/** What every server and proxy on the way takes for an address. */
const longestAddress = 4000;

const waiting: Readonly<Record<CallKind, Call[]>> = { query: [], mutation: [] };

const inputsOf = (calls: readonly Call[]): string => JSON.stringify({ ...calls.map(({ input }) => input) });

function addressOf(kind: CallKind, calls: readonly Call[]): string {
  const address = `/api/trpc/${calls.map(({ path }) => path).join(',')}?batch=1`;
  return kind === 'query' ? `${address}&input=${encodeURIComponent(inputsOf(calls))}` : address;
}

/** As many of the first calls as travel in one request; one at least, and where it is too long the server says so. */
function firstBatch(kind: CallKind, calls: readonly Call[]): readonly Call[] {
  let count = Math.min(calls.length, greatestBatch);
  while (count > 1 && addressOf(kind, calls.slice(0, count)).length > longestAddress) count--;
  return calls.slice(0, count);
}

async function send(kind: CallKind, calls: readonly Call[]): Promise<void> {
  try {
    const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: inputsOf(calls) };
    const response = await fetch(addressOf(kind, calls), kind === 'mutation' ? posted : {});
    const body: Answer | readonly Answer[] | null = await response.json();
    calls.forEach((call, index) => {
      // A batch that is refused as a whole has one answer for all.
      const { result, error }: Answer = (body && 'length' in body ? body[index] : body) ?? {};
      if (result) call.resolve(result.data);
      else call.reject(new ApiError(error?.data ?? null));
    });
  } catch (cause) {
    for (const call of calls) call.reject(new ApiError(null, { cause }));
  }
}

function sendAll(kind: CallKind): void {
  let rest: readonly Call[] = waiting[kind].splice(0);
  while (rest.length > 0) {
    const batch = firstBatch(kind, rest);
    void send(kind, batch);
    rest = rest.slice(batch.length);
  }
}

/** Calls a procedure. What is called in one moment travels in one request. Fails with an `ApiError` only. */
export function callApi(kind: CallKind, path: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const queue = waiting[kind];
    if (queue.push({ path, input, resolve, reject }) === 1) setTimeout(() => sendAll(kind));
  });
}
