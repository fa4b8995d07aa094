import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { account, session, user, verification } from '../store/sqlite/auth-tables.ts';
import type { SqliteDatabase } from '../store/sqlite/connection.ts';

/** Header by which the listener tells who is at the other end; what a client sends under this name is dropped. */
export const clientAddressHeader = 'x-offerwright-client';

export type AuthOptions = {
  readonly database: SqliteDatabase;
  readonly secret: string;
  readonly url: string;
  readonly isRateLimited: boolean;
  /** A demonstration is opened under whatever name the machine has: the page's own host is trusted then. */
  readonly trustsOwnHost: boolean;
  readonly log: (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void;
};

const week = 7 * 24 * 60 * 60;

/** Sign-in by e-mail and password. Nobody signs up: people are made by an administrator or the demonstration. */
export function authOn({ database, secret, url, isRateLimited, trustsOwnHost, log }: AuthOptions) {
  return betterAuth({
    appName: 'Offerwright',
    baseURL: url,
    basePath: '/api/auth',
    secret,
    trustedOrigins: (request) => {
      const host = trustsOwnHost ? request?.headers.get('host') : null;
      return host ? [`http://${host}`, `https://${host}`] : [];
    },
    database: drizzleAdapter(database, { provider: 'sqlite', schema: { user, session, account, verification } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: { expiresIn: week, cookieCache: { enabled: true, maxAge: 60 } },
    // Without an address of its own everybody would share one limit.
    rateLimit: { enabled: isRateLimited, window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 20 } } },
    advanced: {
      cookiePrefix: 'offerwright',
      // Said aloud, because better-auth would leave the check out where it believes to be tested.
      disableOriginCheck: false,
      useSecureCookies: url.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    logger: { log },
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof authOn>;
