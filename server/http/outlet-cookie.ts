import type { OutletChoice } from '../runtime/session/outlets.ts';

const cookieName = 'offerwright-outlet';
const halfYear = 180 * 24 * 60 * 60;
const choicePattern = /(?:^|;\s*)offerwright-outlet=([a-z0-9-]{1,80})\.([a-z0-9-]{1,80})(?:;|$)/;

/** Where the person said to work; whether there is such an outlet, the live release knows. */
export function chosenOutletOf(headers: Headers): OutletChoice | null {
  const [, channel, outlet] = choicePattern.exec(headers.get('cookie') ?? '') ?? [];
  return channel !== undefined && outlet !== undefined ? { channel, outlet } : null;
}

export const outletCookie = ({ channel, outlet }: OutletChoice, isSecure: boolean): string =>
  `${cookieName}=${channel}.${outlet}; Path=/; Max-Age=${halfYear}; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`;
