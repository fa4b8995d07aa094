import { describe, expect, it } from 'vitest';
import { offeringIn } from '../model/draft-document.ts';
import { outlineOf } from '../model/outline.ts';
import type { PartNode } from '../nodes/part-node.ts';
import { partNodeData } from '../nodes/part-node-data.ts';
import type { PartOverlay } from '../overlays/use-overlay.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { createNodeKeeper } from './keep-nodes.ts';
import { nodeId } from './layout-tree.ts';

const home = offeringIn(sampleDocument, 'home');
const rows = home ? outlineOf(sampleDocument, home) : [];
const free: PartOverlay = { type: 'rules', rules: { count: 0, decide: 0, open: 0 } };
const busy: PartOverlay = { type: 'rules', rules: { count: 1, decide: 0, open: 1 } };

/** As a drawing makes them: new objects each time. */
const nodesWith = (changed: { readonly at?: number; readonly x?: number; readonly overlay?: PartOverlay } = {}): PartNode[] =>
  rows.map((row, index) => {
    const isChanged = index === changed.at;
    const overlay = isChanged && changed.overlay ? changed.overlay : { ...free };
    return {
      id: nodeId(row.place),
      type: `part-${row.kind}`,
      position: { x: isChanged ? (changed.x ?? 0) : 0, y: index },
      data: partNodeData(row, { marks: undefined, isCollapsed: false, overlay }),
      ariaLabel: row.id,
    };
  });

describe('createNodeKeeper', () => {
  it('hands out the nodes of before where nothing changed', () => {
    const keep = createNodeKeeper();
    const first = keep(nodesWith());
    expect(first.length).toBeGreaterThan(3);
    expect(keep(nodesWith()).map((node, index) => node === first[index])).toEqual(first.map(() => true));
  });

  it.each([
    ['stands elsewhere', { at: 2, x: 40, overlay: free }],
    ['has something else over it', { at: 2, x: 0, overlay: busy }],
  ])('hands out only the node anew that %s', (_, changed) => {
    const keep = createNodeKeeper();
    const first = keep(nodesWith());
    const next = keep(nodesWith(changed));
    expect(next.map((node, index) => node === first[index])).toEqual(first.map((__, index) => index !== 2));
    expect(next[2]).toMatchObject({ position: { x: changed.x }, data: { overlay: changed.overlay } });
  });
});
