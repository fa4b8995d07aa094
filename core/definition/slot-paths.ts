const isKey = (segment: string | undefined): boolean => segment !== undefined && /^[1-9]\d*$/.test(segment);

/** Answers about a member as such, and papers and visits, name no part. */
const ofMember: ReadonlySet<string | undefined> = new Set([undefined, 'offering', 'product', 'holder', 'documents']);
const ofOrder: ReadonlySet<string | undefined> = new Set(['appointment', 'documents']);

function idPathOf([list, id, ...rest]: readonly string[]): string | null {
  if (ofOrder.has(list)) return null;
  if (list === 'roles') return ofRole(`/roles/${id ?? ''}`, rest);
  if (list === 'components') return below(`/components/${id ?? ''}`, rest);
  if (list !== 'groups') return `/${[list, id, ...rest].filter((each) => each !== undefined).join('/')}`;
  const [option, ...inside] = rest;
  return option === undefined ? `/groups/${id ?? ''}` : below(`/groups/${id ?? ''}/${option}`, inside);
}

function below(path: string, [key, ...rest]: readonly string[]): string {
  if (key === undefined) return path;
  const inside = isKey(key) ? rest : [key, ...rest];
  const [list] = inside;
  const isBundle = list === 'components' || list === 'groups' || list === 'roles';
  return `${path}${isBundle ? (idPathOf(inside) ?? '') : inside.map((each) => `/${each}`).join('')}`;
}

function ofRole(path: string, [key, inside, ...rest]: readonly string[]): string {
  if (key === undefined || ofMember.has(inside)) return path;
  if (inside === 'item') return below(`${path}/item`, ['1', ...rest]);
  const [id, ...deeper] = rest;
  if (inside === 'components') return below(`${path}/${id ?? ''}`, deeper);
  const [option, ...behind] = deeper;
  return option === undefined ? `${path}/${id ?? ''}` : below(`${path}/${id ?? ''}/${option}`, behind);
}

/** The id path of a slot: without the keys that tell instances and members apart. Null where it names no part. */
export const idPathOfSlot = (slot: string): string | null => idPathOf(slot.split('/').slice(1));
