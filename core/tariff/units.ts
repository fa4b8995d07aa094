import type { UsageCharge } from '../../schemas/generated/definitions.ts';

export type Measure = UsageCharge['measure'];
export type Unit = UsageCharge['unit'];

/** What one unit is in the smallest part that is counted: bytes, seconds, events. 1 KB is 1024 bytes, as on every bill of the time. */
const sizes = {
  KB: 1024,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  second: 1,
  minute: 60,
  hour: 3600,
  event: 1,
  message: 1,
} as const satisfies Record<Unit, number>;

export const sizeOf = (unit: Unit): number => sizes[unit];
