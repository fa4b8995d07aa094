import type { Issue } from '../../kernel/issue.ts';
import { acceptedOfferings } from '../accepted-offerings.ts';
import { levelsOf, partsOf } from '../bundle-parts.ts';
import type { Definition, Offering, Workspace } from '../definition.ts';
import { breach, type Keys, type Law } from '../law.ts';
import { referencesOf } from '../references.ts';

type Edge = { readonly to: string; readonly keys: Keys };
type Graph = ReadonlyMap<string, readonly Edge[]>;
type Circle = { readonly from: string; readonly edge: Edge; readonly ids: readonly string[] };

/** Every edge that leads back to where the walk came from; each circle is found once. */
function circlesOf(graph: Graph): Circle[] {
  const circles: Circle[] = [];
  const done = new Set<string>();
  const visit = (node: string, above: readonly string[]): void => {
    if (done.has(node)) return;
    const trail = [...above, node];
    for (const edge of graph.get(node) ?? []) {
      const start = trail.indexOf(edge.to);
      if (start >= 0) circles.push({ from: node, edge, ids: [...trail.slice(start), edge.to] });
      else visit(edge.to, trail);
    }
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return circles;
}

const toIssues = (circles: readonly Circle[], code: string, find: (id: string) => Definition | undefined): Issue[] =>
  circles.flatMap(({ from, edge, ids }) => {
    const definition = find(from);
    return definition ? [breach(definition, code, edge.keys, { cycle: ids.join(' → ') })] : [];
  });

const bundleEdges = (workspace: Workspace, offering: Offering): Edge[] => [
  ...partsOf(offering).map(({ part, keys }) => ({ to: part.offering, keys: [...keys, 'offering'] })),
  ...levelsOf(offering).flatMap(({ roles, keys }) =>
    roles.flatMap((role, index) =>
      role.from.includes('new')
        ? acceptedOfferings(workspace, role).map(({ id }) => ({ to: id, keys: [...keys, 'roles', index, 'accepts'] }))
        : [],
    ),
  ),
];

function relianceIssues(offering: Offering): Issue[] {
  return levelsOf(offering).flatMap((level) => {
    const graph: Graph = new Map(
      level.components.map(({ id, reliesOn }, index) => [
        id,
        reliesOn === undefined || reliesOn === id ? [] : [{ to: reliesOn, keys: [...level.keys, 'components', index, 'reliesOn'] }],
      ]),
    );
    return toIssues(circlesOf(graph), 'reliance-cycle', () => offering);
  });
}

/** Categories, conditions that name others, bundles, offerings that replace others, and parts that rely on each other never lead back to themselves. */
export const nothingGoesInCircles: Law = (workspace) => {
  const categories: Graph = new Map(
    workspace.all('category').map(({ id, parent }) => [id, parent === undefined ? [] : [{ to: parent, keys: ['parent'] }]]),
  );
  const conditions: Graph = new Map(
    workspace
      .all('condition')
      .map((named) => [
        named.id,
        referencesOf(named).flatMap(({ id, kinds, keys }) => (kinds.includes('condition') ? [{ to: id, keys }] : [])),
      ]),
  );
  const bundles: Graph = new Map(workspace.all('offering').map((offering) => [offering.id, bundleEdges(workspace, offering)]));
  const replacements: Graph = new Map(
    workspace.all('offering').map(({ id, replaces = [] }) => [id, replaces.map((to, index) => ({ to, keys: ['replaces', index] }))]),
  );
  return [
    ...toIssues(circlesOf(categories), 'category-cycle', (id) => workspace.get('category', id)),
    ...toIssues(circlesOf(conditions), 'condition-cycle', (id) => workspace.get('condition', id)),
    ...toIssues(circlesOf(bundles), 'bundle-cycle', (id) => workspace.get('offering', id)),
    ...toIssues(circlesOf(replacements), 'replacement-cycle', (id) => workspace.get('offering', id)),
    ...workspace.all('offering').flatMap(relianceIssues),
  ];
};
