const aYear = 31_536_000;

/** A choice of this browser that the server reads at the next page: language, theme. */
export function rememberChoice(cookie: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${cookie}=${value}; path=/; max-age=${aYear}; samesite=lax`;
}
