/** Milliseconds of one go: a key typed meanwhile is on the screen in the frame after it, also on a machine of a quarter of the speed. */
const sliceTime = 6;

/** Lets keys, clicks and frames that wait come first. */
export type GiveWay = () => Promise<void>;

export const giveWay: GiveWay = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** Does steps one after the other and gives way between them. Null once nobody wants them any more. */
export async function inSlices<Step>(steps: Iterable<Step>, isWanted: () => boolean, rest: GiveWay = giveWay): Promise<Step[] | null> {
  const done: Step[] = [];
  let begun = performance.now();
  for (const step of steps) {
    done.push(step);
    if (performance.now() - begun < sliceTime) continue;
    await rest();
    if (!isWanted()) return null;
    begun = performance.now();
  }
  return done;
}
