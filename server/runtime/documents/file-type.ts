const signatures: readonly { readonly mediaType: string; readonly begins: Buffer }[] = [
  { mediaType: 'image/png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/jpeg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
  { mediaType: 'application/pdf', begins: Buffer.from('%PDF-') },
];

/** What a file is by its first bytes, whatever its name or sender says; null for everything that is no paper. */
export function fileTypeOf(content: Uint8Array): string | null {
  const found = signatures.find(({ begins }) => begins.equals(content.subarray(0, begins.length)));
  return found?.mediaType ?? null;
}
