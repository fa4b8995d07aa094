import { writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

const wellFormed = /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/;

/** As amounts are written: full-width signs made narrow, without currency, separators and spaces. */
export const writeAmount: FixMaker = (place) => {
  if (typeof place.value !== 'string' && typeof place.value !== 'number') return null;
  const plain = String(place.value)
    .normalize('NFKC')
    .replace(/[¥￥元,，\s]/g, '')
    .replace(/^\+/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/\.$/, '')
    .replace(/^\./, '0.');
  return wellFormed.test(plain)
    ? fixChange('write-amount', place, (written) => writeAt(written, place.path, plain), { value: plain })
    : null;
};

/** A discount takes off all at most. */
export const fullPercent: FixMaker = (place) =>
  fixChange('write-amount', place, (written) => writeAt(written, place.path, '100'), { value: '100' });
