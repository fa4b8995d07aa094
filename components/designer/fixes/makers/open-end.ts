import { writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** An end that comes before its beginning is taken out: valid until somebody says until when. */
export const openEnd: FixMaker = (place) => fixChange('open-end', place, (written) => writeAt(written, ['validFor', 'end'], undefined, 1));
