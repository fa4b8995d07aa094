import { compile } from '../../../core/compile/index.ts';
import { configure, type FormSection, type FormSlot, link } from '../../../core/configure/index.ts';
import { instantAt } from '../../runtime/clock.ts';
import { type Command, type Invocation, UsageError } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { printIssues, reportIssues } from '../print-issues.ts';
import { placeFor } from '../request.ts';
import { inLocale } from '../words.ts';

const shownValue = (slot: FormSlot): string => {
  const { value } = slot;
  return value === undefined ? '' : ` = ${Array.isArray(value) ? value.join(', ') : String(value)}`;
};

function printSection(section: FormSection, depth: number, { print, locale }: Invocation): void {
  const indent = '  '.repeat(depth);
  print(`${indent}${section.name ? inLocale(section.name, locale) : section.type}${section.ordinal === null ? '' : ` ${section.ordinal}`}`);
  for (const slot of section.slots) {
    print(`${indent}  ${slot.id}  ${slot.type}${slot.required ? '*' : ''}  ${inLocale(slot.name, locale)}${shownValue(slot)}`);
    const options = slot.type === 'choice' || slot.type === 'filler' ? slot.options : [];
    for (const option of options) {
      const mark = option.availability.status === 'available' ? (option.isChosen ? '●' : '○') : '✕';
      print(`${indent}    ${mark} ${option.id}  ${inLocale(option.name, locale)}`);
    }
  }
  for (const inner of section.sections) printSection(inner, depth + 1, { print, locale, operands: [], options: {}, isJson: false });
}

export const form: Command = {
  usage: 'form <offering> --catalogue <folder> [--class <customer class>] [--channel <id>] [--region <id>] [--at <instant>]',
  summary: 'Print the order form that is derived for an offering.',
  operands: 1,
  options: ['catalogue', 'class', 'channel', 'region', 'at'],
  run: async (invocation) => {
    const [offering = ''] = invocation.operands;
    const { catalogue, class: customerClass, channel, region, at } = invocation.options;
    if (!catalogue) throw new UsageError('form needs --catalogue <folder>.');
    const { workspace, issues, isSound } = await openCatalogue(catalogue);
    if (!isSound) {
      const reported = await reportIssues(issues, invocation);
      if (invocation.isJson) invocation.print(JSON.stringify({ ok: false, issues: reported }));
      else printIssues(reported, invocation);
      return 1;
    }
    const program = compile(workspace, offering);
    if (!program.ok) throw new UsageError(`There is no offering ${offering} in ${catalogue}.`);
    const place = placeFor(workspace, offering, { customerClass, channel, region });
    if (!place) throw new UsageError('No outlet of this catalogue matches the class, channel and region.');
    const id = 'customer';
    const configuration = configure(
      link(program.value),
      {
        action: 'add',
        customer: { id, class: place.customerClass },
        channel: place.channel,
        region: place.region,
        at: at ?? instantAt(new Date()),
        selections: {},
      },
      { customers: { [id]: { class: place.customerClass } }, held: { [id]: [] } },
    );
    if (invocation.isJson) invocation.print(JSON.stringify({ ok: true, offering, place, form: configuration.form }));
    else for (const section of configuration.form.sections) printSection(section, 0, invocation);
    return 0;
  },
};
