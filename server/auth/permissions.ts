import type { Permission, RoleName } from '../api/contract.ts';

export const roleNames = [
  'product-manager',
  'clerk',
  'catalogue-admin',
  'back-office',
  'sales-manager',
] as const satisfies readonly RoleName[];

/** What each role may do. The server asks this table for every call; screens only hide what it denies. */
const permissionsByRole: Readonly<Record<RoleName, readonly Permission[]>> = {
  'product-manager': ['catalogue:read', 'draft:edit', 'release:read', 'order:read'],
  clerk: ['catalogue:read', 'order:read', 'order:sell', 'order:cancel', 'customer:read', 'customer:edit', 'customer:reveal'],
  'catalogue-admin': ['catalogue:read', 'draft:edit', 'release:read', 'release:publish', 'order:read', 'audit:read'],
  'back-office': [
    'catalogue:read',
    'release:read',
    'order:read',
    'order:cancel',
    'order:approve',
    'order:check',
    'customer:read',
    'customer:standing',
    'customer:reveal',
  ],
  'sales-manager': ['catalogue:read', 'order:read', 'order:cancel', 'order:approve', 'customer:read', 'customer:standing'],
};

export const permissionsOf = (role: RoleName): readonly Permission[] => permissionsByRole[role];
export const isRoleName = (value: unknown): value is RoleName => roleNames.some((role) => role === value);
