import type { OrderDocument } from '../../api/contract.ts';
import type { DocumentRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';

export const describeDocument = ({ personalData }: Runtime, record: DocumentRecord): OrderDocument => {
  const { id, root, slot, document, holder, name, mediaType, size, at, by } = record;
  return { id, root, slot, document, holder, name: personalData.open(name), mediaType, size, at, by };
};
