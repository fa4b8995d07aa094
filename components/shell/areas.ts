import { BookCheck, ClipboardList, House, type LucideIcon, PackageCheck, PencilRuler, ScrollText, Stamp, Users } from 'lucide-react';
import type { Permission } from '../../server/api/contract.ts';

export type Area = {
  readonly id: 'home' | 'design' | 'sell' | 'releases' | 'orders' | 'approvals' | 'customers' | 'audit';
  readonly href: string;
  readonly icon: LucideIcon;
  /** Shown to whoever has it; the server decides what is allowed. */
  readonly permission: Permission | null;
  /** `g`, then this letter. */
  readonly key: string;
};

export const areas: readonly Area[] = [
  { id: 'home', href: '/', icon: House, permission: null, key: 'h' },
  { id: 'design', href: '/design', icon: PencilRuler, permission: 'draft:edit', key: 'd' },
  { id: 'sell', href: '/sell', icon: ClipboardList, permission: 'order:sell', key: 's' },
  { id: 'releases', href: '/releases', icon: PackageCheck, permission: 'release:read', key: 'r' },
  { id: 'orders', href: '/orders', icon: ScrollText, permission: 'order:read', key: 'o' },
  { id: 'approvals', href: '/approvals', icon: Stamp, permission: 'order:approve', key: 'a' },
  { id: 'customers', href: '/customers', icon: Users, permission: 'customer:read', key: 'c' },
  { id: 'audit', href: '/admin/audit', icon: BookCheck, permission: 'audit:read', key: 'u' },
];

export const isInArea = (pathname: string, area: Area): boolean =>
  area.href === '/' ? pathname === '/' : pathname === area.href || pathname.startsWith(`${area.href}/`);
