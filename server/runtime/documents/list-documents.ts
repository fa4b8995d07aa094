import type { OrderDocument } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';
import { describeDocument } from './describe-document.ts';

export const listDocuments = async (runtime: Runtime, order: string): Promise<readonly OrderDocument[]> =>
  (await runtime.store.documents.of(order)).map((record) => describeDocument(runtime, record));
