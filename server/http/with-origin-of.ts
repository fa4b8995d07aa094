/**
 * A program at a terminal says no origin, and better-auth refuses a post with a cookie and without one. Browsers say where
 * a post comes from, or at least `sec-fetch-site`: what says neither is no page of another site, and counts as our own.
 */
export function withOriginOf(request: Request, url: string): Request {
  const { headers } = request;
  if (headers.has('origin') || headers.has('referer') || headers.has('sec-fetch-site')) return request;
  const known = new Headers(headers);
  known.set('origin', new URL(url).origin);
  return new Request(request, { headers: known });
}
