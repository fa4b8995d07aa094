import type { PersonalData } from '../../server/runtime/customers/personal-data.ts';
import type { CustomerRecord } from '../../server/store/store.ts';
import type { Random } from './random.ts';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾单解仇欧阳'] as const;
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国志海波雪梅思雨子涵文博长乐行重'] as const;
const words = ['东海', '华北', '长江', '新时代', '中兴', '宏达', '金桥', '远洋', '乐行', '重庆'] as const;
const trades = ['物流', '精密仪器', '贸易', '软件', '餐饮', '建筑', '传媒'] as const;

const nameOf = ({ pick, below }: Random, index: number): string => {
  if (index % 50 === 0) return `${pick([words[0], ...words])}${pick([trades[0], ...trades])}有限公司`;
  const first = pick([given[0] ?? '伟', ...given]);
  return `${pick([surnames[0] ?? '王', ...surnames])}${first}${below(3) > 0 ? pick([given[0] ?? '伟', ...given]) : ''}`;
};

/** Invented people and companies; their numbers are keyed hashes of their places in the row. */
export function customerRow(random: Random, index: number, { lookup, ending }: Pick<PersonalData, 'lookup' | 'ending'>): CustomerRecord {
  const name = nameOf(random, index);
  return {
    id: `customer-${index}`,
    class: index % 50 === 0 ? 'enterprise' : 'individual',
    name,
    identity: null,
    identityLookup: lookup(`identity ${index}`),
    identityEnding: null,
    phone: null,
    phoneLookup: lookup(phoneOf(index)),
    phoneEnding: ending(phoneOf(index).slice(-4)),
    idVerified: true,
    birthday: null,
    industry: null,
    accountManager: null,
    version: 1,
    heldRevision: 0,
    changedAt: '2009-05-17T10:00:00+08:00',
    mergedInto: null,
    city: null,
    grade: 'standard',
    credit: 0,
    arrears: 0,
    mobileSpend: 0,
  };
}

export const phoneOf = (index: number): string => `139${String(index).padStart(8, '0')}`;

/** An offering's name as product managers give them. */
export const offeringName = ({ pick, below }: Random, index: number): { readonly 'zh-CN': string; readonly en: string } => {
  const kind = pick(['家庭和目', '全球通套餐', '动感地带', '神州行', '上网本套餐', '宽带', '集团V网', '短号家庭网']);
  return {
    'zh-CN': `${pick(['上海', '河南', '重庆', '天津'])}${kind}${below(900) + 10}元`,
    en: `Offer ${index} of ${below(900) + 10} yuan`,
  };
};
