import type {
  AcceptanceScope,
  BookableDays,
  Channel,
  HoursException,
  OpeningHours,
  Outlet,
  QualificationNeed,
  SellingExclusion,
  SellingScope,
  TimeSpan,
  WeeklyHours,
} from '../../../schemas/generated/definitions.ts';
import {
  choice,
  choices,
  type FormOf,
  fixed,
  flag,
  group,
  idText,
  longTextPair,
  needed,
  offered,
  optional,
  references,
  rows,
  textPair,
  whole,
} from '../forms/control.ts';
import { provenance } from '../forms/provenance-form.ts';
import { customerClasses } from '../model/customer-classes.ts';
import { timeOfDay } from '../tariffs/charge-forms/shared-fields.ts';

const words = { type: 'words' } as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const actions = ['add', 'modify', 'delete', 'noChange', 'suspend', 'resume', 'relocate', 'transfer', 'change-number'] as const;

const spanForm = { from: needed(timeOfDay), to: needed(timeOfDay) } satisfies FormOf<TimeSpan>;
const firstSpan = { from: '09:00', to: '18:00' };
const hours = offered(rows(spanForm, firstSpan));

const weeklyForm = {
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: hours,
  sunday: hours,
} satisfies FormOf<WeeklyHours>;

const exceptionForm = {
  date: needed({ type: 'text', pattern: /^\d{4}-\d{2}-\d{2}$/ }),
  name: offered(textPair),
  // A day without hours is closed.
  hours: needed({ type: 'rows', fields: spanForm, initial: firstSpan, isEmptyFine: true }),
} satisfies FormOf<HoursException>;

const openingHoursForm = {
  weekly: needed(group(weeklyForm)),
  exceptions: offered(rows(exceptionForm, { date: '2027-01-01', hours: [] })),
  outside: needed(choice(['refused', 'warned'])),
} satisfies FormOf<OpeningHours>;

const scopeForm = {
  offerings: offered(references('offering')),
  categories: offered(references('category')),
} satisfies FormOf<SellingScope> & FormOf<SellingExclusion>;

const acceptsForm = { actions: offered(choices(actions)), preAcceptance: offered(flag) } satisfies FormOf<AcceptanceScope>;

const qualificationForm = {
  categories: needed(references('category')),
  qualification: needed(idText),
} satisfies FormOf<QualificationNeed>;

const appointmentForm = {
  regions: offered(words),
  earliest: needed(whole(0, 365)),
  latest: needed(whole(0, 365)),
  weekdays: offered(choices(weekdays)),
  parts: needed(choices(['morning', 'afternoon', 'evening'])),
} satisfies FormOf<BookableDays>;

const outletForm = {
  id: needed(idText),
  name: needed(textPair),
  region: needed(idText),
  qualifications: offered(words),
} satisfies FormOf<Outlet>;

const aDay = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [firstSpan]]));

/** Everything that a channel says: what it may sell and accept, when, and through which outlets. */
export const channelForm = {
  $schema: fixed,
  kind: fixed,
  id: fixed,
  name: needed(textPair),
  channelClass: needed(choice(['own-shop', 'agent', 'hotline', 'online', 'account-manager'])),
  customerClasses: offered(choices(customerClasses)),
  sells: offered(group(scopeForm)),
  doesNotSell: offered(group(scopeForm)),
  accepts: offered(group(acceptsForm)),
  cutOff: offered(timeOfDay),
  openingHours: offered(group(openingHoursForm, { weekly: aDay, outside: 'warned' })),
  qualifications: offered(rows(qualificationForm, { categories: [], qualification: 'broadband' })),
  appointments: offered(rows(appointmentForm, { earliest: 1, latest: 30, parts: ['morning', 'afternoon'] })),
  outlets: needed(rows(outletForm, { id: 'outlet', name: { 'zh-CN': '营业点', en: 'Outlet' }, region: 'beijing' })),
  description: optional(longTextPair),
  provenance: needed(provenance),
} satisfies FormOf<Channel>;
