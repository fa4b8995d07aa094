import type { Characteristic } from '../../../schemas/generated/definitions.ts';
import { sampleText } from '../../definition/index.ts';
import type { SlotValue } from '../request.ts';
import type { FormSlot } from './form.ts';

/** What stands for a text of each format, as long as such a text is. */
const formatted: Readonly<Record<NonNullable<Characteristic['format']>, string>> = {
  date: '2009-05-17',
  'date-time': '2009-05-17T10:00:00+08:00',
  email: 'admin@example.com',
  ipv4: '192.168.10.10',
  'cn-id': '11010119800101001X',
  'cn-credit-code': '91350100M000100Y43',
};
/** Free text that nothing bounds: a name or a few words. */
const freeText = 'sample text';

function textFor({ pattern, format, minLength = 1, maxLength = 200 }: Characteristic): string {
  if (format) return formatted[format];
  const text = pattern === undefined ? freeText : (sampleText(pattern) ?? freeText);
  return pattern === undefined ? text.padEnd(minLength, '.').slice(0, maxLength) : text;
}

/** Which of several an unknown customer takes: the one in the middle, so that a longer list costs more. */
const middleOf = <Entry>(entries: readonly Entry[]): Entry | undefined => entries[Math.floor((entries.length - 1) / 2)];

type Choosable = { readonly availability: { readonly status: string } };
const available = ({ availability }: Choosable): boolean => availability.status === 'available';

/** What a sample customer answers in a slot that has to be answered; undefined where nothing has to be, or can be. */
export function sampleAnswer(slot: FormSlot): SlotValue | undefined {
  switch (slot.type) {
    case 'field': {
      if (!slot.required || slot.value !== undefined) return undefined;
      if (slot.choices) return middleOf(slot.choices.filter(available))?.value;
      if (slot.characteristic.references) return undefined;
      const { type, minimum = 1 } = slot.characteristic;
      return type === 'boolean' ? true : type === 'string' ? textFor(slot.characteristic) : minimum;
    }
    case 'choice': {
      if (slot.value.length >= slot.min) return undefined;
      const options = slot.options.filter(available);
      const taken = slot.max <= 1 ? [middleOf(options)].filter((option) => option !== undefined) : options.slice(0, slot.min);
      return taken.length === 0 ? undefined : taken.map(({ id }) => id);
    }
    case 'filler':
      return slot.required && slot.value === undefined ? slot.options.find(available)?.id : undefined;
    case 'appointment':
      return slot.required && slot.value === undefined && slot.dates[0] && slot.parts[0] ? `${slot.dates[0]} ${slot.parts[0]}` : undefined;
    case 'document':
      return slot.value ? undefined : true;
    default:
      return undefined;
  }
}
