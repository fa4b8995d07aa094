import { BookCheck, ClipboardList, House, type LucideIcon, PackageCheck, PencilRuler, ScrollText, Stamp, Users } from 'lucide-react';
import type { Area } from './areas.ts';

/** Apart from the areas, whose keys work at the counter too, where nothing shows their icons. */
export const areaIcons: Readonly<Record<Area['id'], LucideIcon>> = {
  home: House,
  design: PencilRuler,
  sell: ClipboardList,
  releases: PackageCheck,
  orders: ScrollText,
  approvals: Stamp,
  customers: Users,
  audit: BookCheck,
};
