import type { Permission } from '../../server/api/contract.ts';

export type Area = {
  readonly id: 'home' | 'design' | 'sell' | 'releases' | 'orders' | 'approvals' | 'customers' | 'audit';
  readonly href: string;
  /** Shown to whoever has it; the server decides what is allowed. */
  readonly permission: Permission | null;
  /** `g`, then this letter. */
  readonly key: string;
};

export const areas: readonly Area[] = [
  { id: 'home', href: '/', permission: null, key: 'h' },
  { id: 'design', href: '/design', permission: 'draft:edit', key: 'd' },
  { id: 'sell', href: '/sell', permission: 'order:sell', key: 's' },
  { id: 'releases', href: '/releases', permission: 'release:read', key: 'r' },
  { id: 'orders', href: '/orders', permission: 'order:read', key: 'o' },
  { id: 'approvals', href: '/approvals', permission: 'order:approve', key: 'a' },
  { id: 'customers', href: '/customers', permission: 'customer:read', key: 'c' },
  { id: 'audit', href: '/admin/audit', permission: 'audit:read', key: 'u' },
];

export const isInArea = (pathname: string, area: Area): boolean =>
  area.href === '/' ? pathname === '/' : pathname === area.href || pathname.startsWith(`${area.href}/`);
