import { layoutTree } from './layout-tree.ts';

// Runs as a worker: hundreds of nodes take longer than a key may wait.
addEventListener('message', (event: MessageEvent<Parameters<typeof layoutTree>[0]>) => {
  postMessage([...layoutTree(event.data)]);
});
