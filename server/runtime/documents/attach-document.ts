import type { OrderDocument } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import { orderById } from '../orders/order-by-id.ts';
import type { Runtime } from '../runtime.ts';
import { describeDocument } from './describe-document.ts';
import { fileTypeOf } from './file-type.ts';

export type DocumentUpload = {
  readonly order: string;
  readonly root: string;
  readonly slot: string;
  readonly name: string;
  readonly content: Uint8Array;
};

const mostOfSlot = 6;
const mostOfOrder = 60;
const longestName = 200;
/** `/documents/<type>`, or a member's: `/roles/<role>/<key>/documents/<type>`. */
const slotPattern = /^((?:\/roles\/[a-z0-9-]{1,64}\/[a-z0-9]{1,32})?)\/documents\/([a-z0-9-]{1,64})$/;

/** Keeps a paper that a rule asks for: of a kind that can be shown, sealed, and once however often it is sent. */
export async function attachDocument(runtime: Runtime, actor: Actor, upload: DocumentUpload): Promise<OrderDocument> {
  const { store, personalData } = runtime;
  const order = await orderById(runtime, upload.order);
  const root = order.roots.find(({ key }) => key === upload.root);
  const [, member, document] = slotPattern.exec(upload.slot) ?? [];
  if (!root || member === undefined || document === undefined) throw new AppError('invalid-input', { reason: 'slot' });
  const mediaType = fileTypeOf(upload.content);
  if (mediaType === null) throw new AppError('file-type');
  const holder = member === '' ? undefined : root.selections[`${member}/holder`];
  const record = {
    id: runtime.newId(),
    order: order.id,
    root: root.key,
    slot: upload.slot,
    document,
    holder: typeof holder === 'string' ? holder : order.customer.id,
    // A name is shown and goes into a header: no path, no control characters.
    name: personalData.seal(
      upload.name
        .replace(/^.*[\\/]/, '')
        .replace(/\p{Cc}/gu, '')
        .slice(-longestName) || document,
    ),
    mediaType,
    size: upload.content.length,
    blob: personalData.lookup(upload.content),
    at: runtime.now(),
    by: actor.id,
  };
  const { type } = await store.documents.attach({
    document: record,
    content: personalData.sealBytes(upload.content),
    mostOfSlot,
    mostOfOrder,
  });
  if (type === 'not-a-draft') throw new AppError('not-a-draft');
  if (type === 'too-many') throw new AppError('too-many-files', { most: mostOfSlot });
  const kept = (await store.documents.of(order.id)).find(({ slot, blob }) => slot === record.slot && blob === record.blob);
  return describeDocument(runtime, kept ?? record);
}
