import type { RoleName } from '../api/contract.ts';
import { isRoleName, roleNames } from './permissions.ts';

const everyLevel: RoleName = 'sales-manager';

/**
 * Who approves: a level is approved by the role of its name and, like every other level, by the sales manager, so that no
 * rule can ask for somebody who does not exist (ADR 15).
 */
export const mayApprove = (role: RoleName, level: string): boolean => role === everyLevel || (isRoleName(level) && role === level);

/** The roles that are asked for a level. */
export const approversOf = (level: string): readonly RoleName[] => roleNames.filter((role) => mayApprove(role, level));
