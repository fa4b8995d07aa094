import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../server/api/root.ts';
import { callApi } from './call-api.ts';

/** Every procedure with its options, keys and filters for TanStack Query, as tRPC types them. */
export type ApiOptions = TRPCOptionsProxy<AppRouter>;

type Path = readonly string[];

/** A key begins with the path, so that a router's key finds all of its procedures, and a procedure's all inputs. */
const queryKey = (path: Path, input?: unknown) => [path, { ...(input === undefined ? {} : { input }), type: 'query' }];

const methods: Readonly<Record<string, (path: Path, input: unknown, options?: object) => unknown>> = {
  queryOptions: (path, input, options) => ({
    ...options,
    queryKey: queryKey(path, input),
    queryFn: () => callApi('query', path.join('.'), input),
  }),
  queryKey,
  queryFilter: (path, input, filters) => ({ ...filters, queryKey: queryKey(path, input) }),
  mutationOptions: (path, options) => ({
    ...(options instanceof Object ? options : {}),
    mutationKey: [path],
    mutationFn: (input: unknown) => callApi('mutation', path.join('.'), input),
  }),
  pathKey: (path) => [path],
};

/** `apiOptions().orders.get.queryOptions({ id })`: the path is what was read on the way, the last word what is wanted of it. */
export function apiOptions(): ApiOptions;
export function apiOptions(path: Path): unknown;
export function apiOptions(path: Path = []): unknown {
  const read = new Map<PropertyKey, unknown>();
  return new Proxy(() => undefined, {
    get: (_, name) => {
      if (!read.has(name)) read.set(name, apiOptions([...path, String(name)]));
      return read.get(name);
    },
    apply: (_target, _this, [input, options]) => methods[path.at(-1) ?? '']?.(path.slice(0, -1), input, options),
  });
}
