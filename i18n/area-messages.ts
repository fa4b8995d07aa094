import type { AbstractIntlMessages } from 'next-intl';
import type { MessageArea } from './messages.ts';

/** Large areas that one folder of routes shows and no other: only its pages carry their texts. */
export const routeMessages = {
  design: ['design', 'conditions', 'structure', 'definitions', 'forms', 'arrange', 'release'],
  releases: ['release', 'conditions'],
  approvals: ['approvals'],
  admin: ['audit'],
} as const satisfies Readonly<Record<string, readonly MessageArea[]>>;
export type RouteFolder = keyof typeof routeMessages;

/** The printed confirmation says everything in both languages: its page brings the texts of both. */
const paperArea = 'confirmation' satisfies MessageArea;
const ofRoutes: ReadonlySet<string> = new Set(Object.values(routeMessages).flat());
const pick = (messages: AbstractIntlMessages, isWanted: (area: string) => boolean): AbstractIntlMessages =>
  Object.fromEntries(Object.entries(messages).filter(([area]) => isWanted(area)));

/** What every page carries. */
export const commonMessages = (messages: AbstractIntlMessages): AbstractIntlMessages =>
  pick(messages, (area) => !ofRoutes.has(area) && area !== paperArea);

const paperAreas: ReadonlySet<string> = new Set([paperArea, 'orders', 'sell', 'rules', 'tariff'] satisfies MessageArea[]);

/** What the printed confirmation needs in each of its languages. */
export const paperMessages = (messages: AbstractIntlMessages): AbstractIntlMessages => pick(messages, (area) => paperAreas.has(area));

export const messagesOfRoute = (folder: RouteFolder, messages: AbstractIntlMessages): AbstractIntlMessages => {
  const wanted: ReadonlySet<string> = new Set(routeMessages[folder]);
  return pick(messages, (area) => wanted.has(area));
};
