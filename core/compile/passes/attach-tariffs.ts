import type { Discount, TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { keyOf, type Offering } from '../../definition/index.ts';
import { errorIssue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import type { AlterationNode, ItemNode, RoleNode, TariffNode } from '../program.ts';
import { mapNodes, walkNodes } from '../walk-nodes.ts';
import type { CompileContext } from './build-structure.ts';

type Attached = { readonly tariffs: Map<string, TariffNode[]>; readonly alterations: Map<string, AlterationNode[]> };

const splitLeaf = (path: string): { path: string; leaf: string } => {
  const cut = path.lastIndexOf('/');
  return { path: path.slice(0, cut), leaf: path.slice(cut + 1) };
};

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function attach(
  context: CompileContext,
  offering: Offering,
  node: ItemNode,
  attachment: TariffAttachment,
  index: number,
  into: Attached,
): void {
  const tariff = context.workspace.get('tariff', attachment.tariff);
  if (!tariff) {
    context.issues.push(
      errorIssue('reference-unknown', pointer('tariffs', index, 'tariff'), {
        params: { kind: 'tariff', id: attachment.tariff },
        definition: offering,
      }),
    );
    return;
  }
  context.reached.add(keyOf(tariff));
  const shared = {
    tariff: tariff.id,
    validFor: tariff.validFor ?? {},
    ...(attachment.when ? { when: attachment.when } : {}),
    scope: node.path,
    attachedBy: offering.id,
  };
  const charges = tariff.charges.filter((charge): charge is TariffNode['charges'][number] => charge.type !== 'discount');
  if (charges.length > 0) {
    const key = placeOf(node, attachment.on);
    put(into.tariffs, key, {
      ...shared,
      ...(tariff.effective ? { effective: tariff.effective } : {}),
      charges,
      ...(attachment.payer ? { payer: attachment.payer } : {}),
    });
  }
  const discounts = tariff.charges.filter((charge): charge is Discount => charge.type === 'discount');
  const alters = attachment.alters === undefined ? [] : Array.isArray(attachment.alters) ? attachment.alters : [attachment.alters];
  if (alters.length === 0) return;
  const targets = alters.map((target) => {
    const { path, leaf } = splitLeaf(target);
    return { path: `${node.path}${path}`, charge: leaf };
  });
  for (const discount of discounts) put(into.alterations, place(node), { ...shared, discount, targets });
}

/** Several offerings may fill one role under the same path, so a node is named by path and offering. */
const place = (node: ItemNode): string => `${node.path} ${node.offering}`;
const placeOf = (node: ItemNode, on: string | undefined): string => (on === undefined ? place(node) : `${node.path}${on}`);

/** Puts every tariff on the nodes it charges, and every discount on the bundle that attaches it. */
export function attachTariffs(context: CompileContext, root: ItemNode): ItemNode {
  const attached: Attached = { tariffs: new Map(), alterations: new Map() };
  walkNodes(root, {
    item: (node) => {
      const offering = context.workspace.get('offering', node.offering);
      for (const [index, attachment] of (offering?.tariffs ?? []).entries())
        if (offering) attach(context, offering, node, attachment, index, attached);
    },
  });
  const groupOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  return mapNodes(root, {
    item: (node): ItemNode => ({
      ...node,
      tariffs: [
        ...(attached.tariffs.get(place(node)) ?? []),
        ...(node.path === '' ? [] : (attached.tariffs.get(node.path) ?? [])),
        // `on` a whole group charges whichever of its options is chosen.
        ...(node.path.includes('/groups/') ? (attached.tariffs.get(groupOf(node.path)) ?? []) : []),
      ],
      alterations: attached.alterations.get(place(node)) ?? [],
    }),
    role: (role): RoleNode => ({ ...role, tariffs: attached.tariffs.get(role.path) ?? [] }),
  });
}
