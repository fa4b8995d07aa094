import type { OrderDocument } from '../../server/api/contract.ts';

/** A code of messages/<locale>/shell.json `faults`, with its params. */
export type UploadFault = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
export type UploadAnswer = { readonly ok: true } | { readonly ok: false; readonly fault: UploadFault };

export type FilePlace = Pick<OrderDocument, 'root' | 'slot'> & { readonly order: string };

const isFault = (value: unknown): value is { fault: string; params?: UploadFault['params'] } =>
  typeof value === 'object' && value !== null && 'fault' in value && typeof value.fault === 'string';

function faultIn(text: string): UploadFault {
  try {
    const value: unknown = JSON.parse(text);
    if (isFault(value)) return { code: value.fault, params: value.params ?? {} };
  } catch {
    // An answer that is no answer of ours: a proxy's, or half of one.
  }
  return { code: 'bug', params: {} };
}

/** Sends one file and tells how far it is; XMLHttpRequest, because fetch says nothing of a body on its way. */
export function sendFile(place: FilePlace, file: File, onProgress: (share: number) => void): Promise<UploadAnswer> {
  const query = new URLSearchParams({ root: place.root, slot: place.slot, name: file.name });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (fault: UploadFault) => resolve({ ok: false, fault });
    request.open('PUT', `/api/orders/${encodeURIComponent(place.order)}/documents?${query}`);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => (request.status < 300 ? resolve({ ok: true }) : fail(faultIn(request.responseText))));
    request.addEventListener('error', () => fail({ code: 'unreachable', params: {} }));
    request.addEventListener('abort', () => fail({ code: 'unreachable', params: {} }));
    request.send(file);
  });
}
