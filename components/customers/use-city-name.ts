'use client';
import { useTranslations } from 'next-intl';

/** Where our shops are, and the capitals of the provinces. */
export const cities = [
  ...(['beijing', 'tianjin', 'shijiazhuang', 'taiyuan', 'hohhot', 'shenyang', 'dalian', 'changchun', 'harbin', 'shanghai'] as const),
  ...(['nanjing', 'suzhou', 'hangzhou', 'ningbo', 'hefei', 'fuzhou', 'xiamen', 'nanchang', 'jinan', 'qingdao'] as const),
  ...(['zhengzhou', 'luoyang', 'wuhan', 'changsha', 'guangzhou', 'shenzhen', 'nanning', 'haikou', 'chongqing'] as const),
  ...(['chengdu', 'guiyang', 'kunming', 'lhasa', 'xian', 'lanzhou', 'xining', 'yinchuan', 'urumqi'] as const),
] as const;

/** Known cities have words; any other is shown as it is written. */
export function useCityName(): (city: string) => string {
  const t = useTranslations('customers.cities');
  return (city) => (t.has(city) ? t(city) : city);
}
