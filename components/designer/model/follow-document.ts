import type { DraftDocument } from './draft-document.ts';
import type { DraftSession } from './draft-session.ts';
import type { Settable } from './observable.ts';

/** Calls once what was just edited is on the screen. */
export type AfterFrame = (act: () => void) => void;

const afterFrame: AfterFrame = (act) => void requestAnimationFrame(() => setTimeout(act, 0));

type Edited = Pick<DraftSession, 'getState' | 'subscribe'>;

/** Lets a document follow the draft's: what need not answer the key that edits is drawn from it once the key was shown. */
export function followDocument(session: Edited, followed: Settable<DraftDocument>, after: AfterFrame = afterFrame): () => void {
  let isDue = false;
  const follow = () => {
    if (isDue || session.getState().log.document === followed.get()) return;
    isDue = true;
    after(() => {
      isDue = false;
      followed.set(session.getState().log.document);
    });
  };
  follow();
  return session.subscribe(follow);
}
