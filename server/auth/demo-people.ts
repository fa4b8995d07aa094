import type { RoleName } from '../api/contract.ts';

/** Sign-ins of the demonstration, printed at every start. A production configuration has none of them. */
export const demoPassword = 'offerwright-demo';

export const demoPeople = [
  { email: 'pm@demo.offerwright.local', name: '林设计 Lin', role: 'product-manager' },
  { email: 'clerk@demo.offerwright.local', name: '陈受理 Chen', role: 'clerk' },
  { email: 'clerk2@demo.offerwright.local', name: '吴受理 Wu', role: 'clerk' },
  { email: 'admin@demo.offerwright.local', name: '王目录 Wang', role: 'catalogue-admin' },
  { email: 'manager@demo.offerwright.local', name: '孙主管 Sun', role: 'sales-manager' },
  { email: 'backoffice@demo.offerwright.local', name: '赵运营 Zhao', role: 'back-office' },
] as const satisfies readonly { readonly email: string; readonly name: string; readonly role: RoleName }[];
