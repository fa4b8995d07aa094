import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** A catalogue folder of ten thousand offerings fits; an accident does not. */
export const greatestOfPeople = 64 * 1024 * 1024;

/** Whoever is not signed in sends a sign-in at most, so that strangers cannot fill the memory. */
export const greatestOfStrangers = 64 * 1024;

export const bodyUpTo = (maxSize: number): MiddlewareHandler =>
  bodyLimit({ maxSize, onError: (c) => c.json({ fault: 'body-too-large' }, 413) });
