import type { Bundle } from '../../schemas/generated/definitions.ts';

/** As the dialogs propose a code for what has an English name. */
const codeOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');

/** Only where a path names a part: `/components/<part>/…`, `/groups/<group>/<option>/…`. */
const renamedPath = (path: string, code: (id: string) => string): string => {
  const [start, list, ...keys] = path.split('/');
  const parts = list === 'groups' ? 2 : 1;
  return start === '' && list ? [start, list, ...keys.map((key, index) => (index < parts ? code(key) : key))].join('/') : path;
};

/** The same bundle, without roles, with the codes that its parts and rules have where nobody types any. */
export function withProposedCodes(bundle: Bundle): Bundle {
  const { components = [], groups = [], rules = [] } = bundle;
  const options = groups.flatMap((group) => group.options);
  const codes = new Map([
    ...[...components, ...options].map(({ id, offering }): [string, string] => [id, offering]),
    ...groups.map(({ id, name }): [string, string] => [id, codeOf(name?.en ?? '')]),
    ...rules.map(({ id, reason }): [string, string] => [id, codeOf(reason.en)]),
  ]);
  const code = (id: string): string => codes.get(id) ?? id;
  const renamed = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => (key === 'default' && typeof each === 'string' ? code(each) : renamed(each, '')));
    if (typeof value === 'string') {
      if (value.startsWith('/')) return renamedPath(value, code);
      return ['id', 'reliesOn', 'path', 'value'].includes(key) ? code(value) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    // Of a fact, only the bundle's own have a part's code for a path; an item's are characteristics.
    const isOfItem = Reflect.get(value, 'fact') !== undefined && Reflect.get(value, 'fact') !== 'bundle';
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [renamedPath(name, code), renamed(each, isOfItem ? '' : name)]));
  };
  const { id, ...content } = bundle;
  return JSON.parse(JSON.stringify({ id, ...Object(renamed(content, '')) }));
}

/** The same answers for the same bundle with other codes: of its slots, and of the options that are chosen. */
export function slotsWithCodes<Answer>(answers: Readonly<Record<string, Answer>>, from: Bundle, to: Bundle): Record<string, Answer> {
  const ids = (bundle: Bundle) => [...(bundle.components ?? []), ...(bundle.groups ?? [])].map((part) => part.id);
  const codes = new Map(ids(from).map((id, index) => [id, ids(to)[index] ?? id]));
  return Object.fromEntries(Object.entries(answers).map(([slot, answer]) => [renamedPath(slot, (id) => codes.get(id) ?? id), answer]));
}
