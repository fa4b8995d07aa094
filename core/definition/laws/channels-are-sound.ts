import type { Channel, TimeSpans } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { formats } from '../formats.ts';
import { breach, doubt, type Keys, type Law } from '../law.ts';

/** Spans of one day end after they begin and leave each other alone. */
function spanIssues(channel: Channel, spans: TimeSpans, keys: Keys): Issue[] {
  return spans.flatMap(({ from, to }, index) => {
    if (from >= to) return [breach(channel, 'hours-crossed', [...keys, index], { from, to })];
    const other = spans.findIndex((span, before) => before < index && span.from < to && from < span.to);
    return other < 0 ? [] : [breach(channel, 'hours-overlap', [...keys, index], { from, to })];
  });
}

function hoursIssues(channel: Channel): Issue[] {
  const { weekly = {}, exceptions = [] } = channel.openingHours ?? {};
  return [
    ...Object.entries(weekly).flatMap(([day, spans]) => spanIssues(channel, spans, ['openingHours', 'weekly', day])),
    ...exceptions.flatMap(({ date, hours }, index) => {
      const keys = ['openingHours', 'exceptions', index];
      const dated = !formats.date(date)
        ? [breach(channel, 'date-malformed', [...keys, 'date'], { date })]
        : exceptions.findIndex((other) => other.date === date) < index
          ? [breach(channel, 'date-twice', [...keys, 'date'], { date })]
          : [];
      return [...dated, ...spanIssues(channel, hours, [...keys, 'hours'])];
    }),
  ];
}

function channelIssues(channel: Channel): Issue[] {
  const held = new Set(channel.outlets.flatMap(({ qualifications = [] }) => qualifications));
  return [
    ...hoursIssues(channel),
    ...(channel.qualifications ?? []).flatMap(({ qualification }, index) =>
      held.has(qualification)
        ? []
        : [doubt(channel, 'qualification-unheld', ['qualifications', index, 'qualification'], { qualification })],
    ),
    ...(channel.appointments ?? []).flatMap(({ earliest, latest }, index) =>
      earliest <= latest ? [] : [breach(channel, 'days-crossed', ['appointments', index, 'latest'], { earliest, latest })],
    ),
  ];
}

/** Hours and bookable days can be kept, and some outlet is qualified for what the channel asks to be qualified for (R015). */
export const channelsAreSound: Law = (workspace) => workspace.all('channel').flatMap(channelIssues);
