const kilobyte = 1024;

/** `820 KB`, `3.2 MB`: the same in both languages. */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / kilobyte;
  return kilobytes < kilobyte ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / kilobyte).toFixed(1)} MB`;
}
