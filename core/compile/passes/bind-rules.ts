import type { AcceptanceRule } from '../../../schemas/generated/definitions.ts';
import { keyOf } from '../../definition/index.ts';
import type { InstalledMatch, ItemNode, ProgramRule } from '../program.ts';
import { walkNodes } from '../walk-nodes.ts';
import type { CompileContext } from './build-structure.ts';

type Binding = ProgramRule['on'][number];

const judges = (rule: AcceptanceRule, node: ItemNode): boolean => {
  const { offerings, specifications, categories } = rule.appliesTo;
  if (offerings && !offerings.includes(node.offering)) return false;
  if (specifications && !(node.specification && specifications.includes(node.specification))) return false;
  return !categories || categories.some((category) => node.categories.includes(category));
};

/** Where `on` of an inline rule leads, seen from the use of its offering. */
function bindingsAt(root: ItemNode, path: string): Binding[] {
  const found: Binding[] = [];
  walkNodes(root, {
    item: (node) => {
      const isOptionOf = node.path.startsWith(`${path}/`) && !node.path.slice(path.length + 1).includes('/') && isGroupPath(root, path);
      if (node.path === path || isOptionOf) found.push({ path: node.path, offering: node.offering });
    },
    role: (role) => {
      if (role.path === path) found.push({ path, offering: null });
    },
  });
  return found;
}

function isGroupPath(root: ItemNode, path: string): boolean {
  let found = false;
  const look = (level: Pick<ItemNode, 'groups'>): void => {
    found ||= level.groups.some((group) => group.path === path);
  };
  walkNodes(root, { item: look, role: look });
  return found;
}

/** Only a rule that names the action judges what merely stays as it is. */
const installedMatch = (
  { actions }: Pick<ProgramRule, 'actions'>,
  match: InstalledMatch,
  takesExisting: boolean,
): { readonly installed?: InstalledMatch } => (takesExisting && actions?.includes('noChange') ? { installed: match } : {});

/** Inline rules at every use of their offering, then the rules of their own that match a node. */
export function bindRules(context: CompileContext, root: ItemNode): ProgramRule[] {
  const rules: ProgramRule[] = [];
  const nodes: ItemNode[] = [];
  let takesExisting = false;
  walkNodes(root, {
    // What stands for any installed product is of no offering: rules name such products, not their place.
    item: (node) => void (node.offering !== '' && nodes.push(node)),
    role: (role) => {
      takesExisting ||= role.existing !== null;
    },
  });
  for (const node of nodes) {
    const offering = context.workspace.get('offering', node.offering);
    for (const { provenance: _, on, binds, deferrable, ...rule } of offering?.rules ?? []) {
      rules.push({
        ...rule,
        key: `offering/${node.offering}/${rule.id}`,
        on: on === undefined ? [{ path: node.path, offering: node.offering }] : bindingsAt(root, `${node.path}${on}`),
        scope: node.isBundle ? node.path : null,
        ...(on === undefined && node.path !== '' ? installedMatch(rule, { offerings: [node.offering] }, takesExisting) : {}),
        validFor: {},
        binds: binds ?? 'pinned',
        deferrable: deferrable ?? false,
      });
    }
  }
  for (const rule of context.workspace.all('rule')) {
    const on = nodes.filter((node) => judges(rule, node)).map((node) => ({ path: node.path, offering: node.offering }));
    const { actions, customerClasses, channels, offerings, specifications, categories } = rule.appliesTo;
    const named = { ...(offerings && { offerings }), ...(specifications && { specifications }), ...(categories && { categories }) };
    const match = installedMatch({ ...(actions ? { actions } : {}) }, named, takesExisting);
    if (on.length === 0 && !match.installed) continue;
    context.reached.add(keyOf(rule));
    rules.push({
      key: `rule/${rule.id}`,
      id: rule.id,
      reason: rule.reason,
      per: rule.per,
      on,
      scope: null,
      ...match,
      ...(actions ? { actions } : {}),
      ...(customerClasses ? { customerClasses } : {}),
      ...(channels ? { channels } : {}),
      validFor: rule.validFor ?? {},
      when: rule.when,
      effect: rule.effect,
      binds: rule.binds ?? 'pinned',
      deferrable: rule.deferrable ?? false,
    });
  }
  return rules;
}
