/* Made by `npm run generate` from schemas/v1. Change the schemas, not this file. */

export type Definition = (AcceptanceRule | Bundle | Category | Channel | NamedCondition | Example | SimpleOffering | Specification | Tariff)
/**
 * Kebab-case id, unique within its kind in a release.
 */
export type DefinitionId = string
/**
 * Where a definition comes from: each entry names its source fact or row, or says it is illustrative.
 * 
 * @minItems 1
 * @maxItems 20
 */
export type Provenance = ProvenanceEntry[]
/**
 * RFC 3339 date and time with an offset.
 */
export type Instant = string
/**
 * Action of an item (TMF622), or a variant of modify.
 */
export type ActionOrVariant = ("add" | "modify" | "delete" | "noChange" | "suspend" | "resume" | "relocate" | "transfer" | "change-number")
/**
 * Class of a customer: individual, family or enterprise.
 */
export type CustomerClass = ("individual" | "family" | "enterprise")
/**
 * A json-rules-engine condition in our profile.
 */
export type Condition = (AllCondition | AnyCondition | NotCondition | ConditionReference | FactCondition)
/**
 * A value of a characteristic or fact; null says known to be none.
 */
export type Scalar = (string | number | boolean | null)
/**
 * What a rule does when it applies.
 */
export type Effect = (RejectEffect | RequireEffect | ExcludeEffect | IncludeEffect | DocumentEffect | ApprovalEffect | WarnEffect | SetEffect)
export type EffectTarget = (OfferingTarget | PathTarget)
/**
 * Path of ids inside a bundle: /components/<c>, /groups/<g>/<option>, /roles/<r>, /roles/<r>/<component>, with a charge or characteristic at its end where one is meant.
 */
export type IdPath = string
/**
 * A text, number or boolean.
 */
export type PlainScalar = (string | number | boolean)
/**
 * Who pays: the holder of the item, the customer who orders, or the holder in a role of at most one filler.
 */
export type Payer = (("self" | "customer") | {
role: DefinitionId
})
export type Cardinality = number
/**
 * @minItems 1
 * @maxItems 200
 */
export type EnumValues = PlainScalar[]
/**
 * Hours and minutes, from 00:00 to 24:00.
 */
export type TimeOfDay = string
/**
 * Spans of one day; the end does not belong to it.
 * 
 * @maxItems 6
 */
export type TimeSpans = TimeSpan[]
/**
 * A day, such as 2026-10-01.
 */
export type DateText = string
/**
 * Day of the week.
 */
export type Weekday = ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
/**
 * Part of a day.
 */
export type PartOfDay = ("morning" | "afternoon" | "evening")
/**
 * An answer or a fact: one value, or a list of texts.
 * 
 * @maxItems 500
 */
export type ExampleValue = (string | number | boolean | null | string[])
/**
 * Whether the order may be submitted, is refused, or is open.
 */
export type ExampleVerdict = ("allowed" | "refused" | "open")
/**
 * A non-negative decimal amount of the tariff's currency with at most six decimals.
 */
export type MoneyText = string
/**
 * Unit of the period.
 */
export type ExampleUnit = ("day" | "month" | "year")
/**
 * Name of a characteristic.
 */
export type CharacteristicName = string
/**
 * One entry of a tariff; its type says how it is charged, counted or limited.
 */
export type Charge = (OneTimeCharge | RecurringCharge | UsageCharge | Allowance | Cap | MinimumSpend | StepUp | Refund | Contract | Dissolution | Discount)
/**
 * A fixed amount, a table over facts, steps over a count, or the value of a fact.
 */
export type Amount = (MoneyText | AmountTable | AmountByCount | AmountParameter)
export type Span = ("record" | "day" | "month")

/**
 * A condition, an effect and a reason (受理规则) that judge every order they apply to (R045).
 */
export interface AcceptanceRule {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:acceptance-rule"
/**
 * Kind of definition.
 */
kind: "rule"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
validFor?: ValidFor
appliesTo: AppliesTo
/**
 * Judged once an order, or once for each item it applies to.
 */
per: ("order" | "item")
when: Condition
effect: Effect
reason: LocalizedText
/**
 * pinned (default): judged by the order's release; live: by the live release at submission.
 */
binds?: ("pinned" | "live")
/**
 * True: an unknown becomes a check pending instead of stopping the submission.
 */
deferrable?: boolean
}
/**
 * A short text in both languages of the workbench.
 */
export interface LocalizedText {
/**
 * Simplified Chinese.
 */
"zh-CN": string
/**
 * English.
 */
en: string
}
export interface ProvenanceEntry {
/**
 * Id of the offer fact, such as F072.
 */
fact?: string
/**
 * Row of the source document, such as R045.
 */
row?: string
/**
 * How well the source is known: A operator's own page, B press, C copy, or illustrative.
 */
grade: ("A" | "B" | "C" | "illustrative")
/**
 * JSON Pointers of the parts that this entry answers for; absent: the whole definition.
 * 
 * @minItems 1
 * @maxItems 40
 */
covers?: string[]
/**
 * What a reader should know of the source.
 */
note?: string
}
/**
 * Half-open interval of validity: start belongs to it, end does not.
 */
export interface ValidFor {
start?: Instant
end?: Instant
}
/**
 * What it judges; what is absent does not limit it.
 */
export interface AppliesTo {
/**
 * Ids of offerings.
 * 
 * @minItems 1
 */
offerings?: DefinitionId[]
/**
 * Ids of specifications.
 * 
 * @minItems 1
 */
specifications?: DefinitionId[]
/**
 * Ids of categories; those below count too.
 * 
 * @minItems 1
 */
categories?: DefinitionId[]
/**
 * Actions or variants it is judged on; absent: every action but noChange.
 * 
 * @minItems 1
 */
actions?: ActionOrVariant[]
/**
 * Customer classes it is judged for; absent: all.
 * 
 * @minItems 1
 */
customerClasses?: CustomerClass[]
/**
 * Channels it is judged in; absent: all.
 * 
 * @minItems 1
 */
channels?: DefinitionId[]
}
export interface AllCondition {
/**
 * True when each is true.
 * 
 * @minItems 1
 * @maxItems 50
 */
all: Condition[]
}
export interface AnyCondition {
/**
 * True when one is true.
 * 
 * @minItems 1
 * @maxItems 50
 */
any: Condition[]
}
export interface NotCondition {
not: Condition
}
export interface ConditionReference {
condition: DefinitionId
}
export interface FactCondition {
/**
 * Name of the fact.
 */
fact: string
/**
 * Dotted path inside the fact, over own properties only.
 */
path?: string
params?: FactParams
/**
 * Operator, with decorators before it, such as not:in.
 */
operator: string
/**
 * What it is compared with: a scalar, a list of scalars, or another fact.
 */
value: (Scalar | Scalar[] | FactRef)
}
export interface FactParams {
/**
 * What is counted: an id path, or the id of an offering, category or specification.
 */
of?: string
/**
 * Among what is counted: this order, all that the ordering customer has with this order, or all that the item's holder has with this order.
 */
per?: ("order" | "customer" | "holder")
/**
 * Which of them count, by characteristic value.
 */
where?: {
[k: string]: Scalar
}
}
/**
 * A fact of the registry, with a dotted path and parameters.
 */
export interface FactRef {
/**
 * Name of the fact.
 */
fact: string
/**
 * Dotted path inside the fact, over own properties only.
 */
path?: string
params?: FactParams
}
export interface RejectEffect {
/**
 * The order, item or member is refused.
 */
type: "reject"
}
export interface RequireEffect {
/**
 * The target must be in the order.
 */
type: "require"
target: EffectTarget
}
export interface OfferingTarget {
offering: DefinitionId
}
export interface PathTarget {
path: IdPath
}
export interface ExcludeEffect {
/**
 * The target must not be in the order.
 */
type: "exclude"
target: EffectTarget
}
export interface IncludeEffect {
/**
 * The target is proposed, and never overwrites what a person chose.
 */
type: "include"
target: EffectTarget
}
export interface DocumentEffect {
/**
 * A document has to be seen.
 */
type: "document"
document: DefinitionId
name: LocalizedText
}
export interface ApprovalEffect {
/**
 * Somebody has to approve.
 */
type: "approval"
level: DefinitionId
}
export interface WarnEffect {
/**
 * The person is told and may go on.
 */
type: "warn"
}
export interface SetEffect {
/**
 * A value is proposed.
 */
type: "set"
target: IdPath
value: PlainScalar
}
/**
 * An offering made of components, option groups and roles (组成, 选择组, 角色).
 */
export interface Bundle {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:bundle"
/**
 * Kind of definition.
 */
kind: "offering"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
market: Market
/**
 * Categories it stands in.
 * 
 * @minItems 1
 */
categories: DefinitionId[]
validFor?: ValidFor
/**
 * False: it is only sold as a part of bundles. Absent: true.
 */
isSellable?: boolean
/**
 * Ids of the offerings it takes the place of.
 * 
 * @maxItems 20
 */
replaces?: DefinitionId[]
/**
 * Tariffs in force here.
 * 
 * @maxItems 100
 */
tariffs?: TariffAttachment[]
/**
 * Acceptance rules of its own.
 * 
 * @maxItems 200
 */
rules?: InlineRule[]
form?: FormHints
/**
 * Its parts.
 * 
 * @maxItems 500
 */
components?: Component[]
/**
 * Its choices.
 * 
 * @maxItems 200
 */
groups?: OptionGroup[]
/**
 * Its roles.
 * 
 * @maxItems 50
 */
roles?: Role[]
}
/**
 * Who may buy, where and through which channels.
 */
export interface Market {
/**
 * Customer classes that may order.
 * 
 * @minItems 1
 */
customerClasses: CustomerClass[]
/**
 * Ids of the channels that may sell; absent: all.
 * 
 * @minItems 1
 */
channels?: DefinitionId[]
/**
 * Regions of the outlets that may sell; absent: everywhere.
 * 
 * @minItems 1
 */
regions?: DefinitionId[]
}
/**
 * A tariff in force here.
 */
export interface TariffAttachment {
tariff: DefinitionId
on?: IdPath
/**
 * Id path of the charge that the tariff's discounts alter, or several over which a total is shared out.
 */
alters?: (IdPath | IdPath[])
payer?: Payer
when?: Condition
}
/**
 * An acceptance rule that stands inside the offering it judges.
 */
export interface InlineRule {
id: DefinitionId
on?: IdPath
/**
 * Actions or variants it is judged on; absent: every action but noChange.
 * 
 * @minItems 1
 */
actions?: ActionOrVariant[]
/**
 * Customer classes it is judged for; absent: all.
 * 
 * @minItems 1
 */
customerClasses?: CustomerClass[]
/**
 * Channels it is judged in; absent: all.
 * 
 * @minItems 1
 */
channels?: DefinitionId[]
/**
 * Judged once an order, once an item, or once a member of the role.
 */
per: ("order" | "item" | "member")
when: Condition
effect: Effect
reason: LocalizedText
/**
 * pinned (default): judged by the order's release; live: by the live release at submission.
 */
binds?: ("pinned" | "live")
/**
 * True: an unknown becomes a check pending instead of stopping the submission.
 */
deferrable?: boolean
provenance?: Provenance
}
/**
 * Order, width, grouping, wording and help of the generated form; no meaning hangs on them.
 */
export interface FormHints {
[k: string]: FormHint
}
export interface FormHint {
/**
 * Place among its siblings; smaller comes first.
 */
order?: number
/**
 * Width in the form.
 */
width?: ("half" | "full")
heading?: LocalizedText
label?: LocalizedText
help?: LocalizedText
}
/**
 * A part of the bundle.
 */
export interface Component {
id: DefinitionId
name?: LocalizedText
offering: DefinitionId
min: Cardinality
max: Cardinality
default?: Cardinality
reliesOn?: DefinitionId
characteristics?: Narrowing
}
/**
 * By characteristic: how an offering or a component narrows it. It never widens.
 */
export interface Narrowing {
[k: string]: NarrowedCharacteristic
}
export interface NarrowedCharacteristic {
enum?: EnumValues
const?: PlainScalar
default?: PlainScalar
/**
 * Higher least number.
 */
minimum?: number
/**
 * Lower greatest number.
 */
maximum?: number
/**
 * Higher least number of characters.
 */
minLength?: number
/**
 * Lower greatest number of characters.
 */
maxLength?: number
/**
 * True: a value is needed here though the specification leaves it open.
 */
required?: true
}
/**
 * A choice among options; min and max count distinct options chosen.
 */
export interface OptionGroup {
id: DefinitionId
name?: LocalizedText
min: Cardinality
max: Cardinality
/**
 * Ids of the options proposed.
 */
default?: DefinitionId[]
reliesOn?: DefinitionId
/**
 * The options.
 * 
 * @minItems 1
 * @maxItems 500
 */
options: Option[]
}
export interface Option {
id: DefinitionId
name?: LocalizedText
offering: DefinitionId
min?: Cardinality
max?: Cardinality
default?: Cardinality
characteristics?: Narrowing
}
/**
 * A slot that product instances fill, each with its own components and groups.
 */
export interface Role {
id: DefinitionId
name?: LocalizedText
min: Cardinality
max: Cardinality
default?: Cardinality
/**
 * Ids of offerings, categories or specifications whose products may fill it.
 * 
 * @minItems 1
 */
accepts: DefinitionId[]
/**
 * Whether existing products, new ones or both may fill it.
 * 
 * @minItems 1
 */
from: ("existing" | "new")[]
/**
 * What each filler brings.
 * 
 * @maxItems 100
 */
components?: Component[]
/**
 * What is chosen for each filler.
 * 
 * @maxItems 100
 */
groups?: OptionGroup[]
}
/**
 * A node of the hierarchical catalogue (目录, R127).
 */
export interface Category {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:category"
/**
 * Kind of definition.
 */
kind: "category"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
parent?: DefinitionId
/**
 * True: what stands in it, or below it, is of this brand (品牌).
 */
isBrand?: true
/**
 * Place among its siblings; smaller comes first.
 */
order?: number
}
/**
 * Where offerings are sold (渠道), with its outlets.
 */
export interface Channel {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:channel"
/**
 * Kind of definition.
 */
kind: "channel"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
/**
 * Class of channel (R015).
 */
channelClass: ("own-shop" | "agent" | "hotline" | "online" | "account-manager")
/**
 * Customer classes it serves; absent: all.
 * 
 * @minItems 1
 */
customerClasses?: CustomerClass[]
openingHours?: OpeningHours
cutOff?: TimeOfDay
sells?: SellingScope
doesNotSell?: SellingExclusion
accepts?: AcceptanceScope
/**
 * What an outlet has to be qualified for before it sells these categories.
 * 
 * @minItems 1
 * @maxItems 50
 */
qualifications?: QualificationNeed[]
/**
 * Days and parts of a day that may be wished for a visit (R090); the first entry for the region counts.
 * 
 * @minItems 1
 * @maxItems 50
 */
appointments?: BookableDays[]
/**
 * Its outlets; the outlet's region counts in markets.
 * 
 * @minItems 1
 * @maxItems 1000
 */
outlets: Outlet[]
}
/**
 * When it sells, by Asia/Shanghai; absent: always.
 */
export interface OpeningHours {
weekly: WeeklyHours
/**
 * Days with other hours, holidays for one.
 * 
 * @maxItems 400
 */
exceptions?: HoursException[]
/**
 * What happens to an order outside the hours: it is refused, or the clerk is told.
 */
outside: ("refused" | "warned")
}
/**
 * Hours by day of the week; a day that is absent is closed.
 */
export interface WeeklyHours {
monday?: TimeSpans
tuesday?: TimeSpans
wednesday?: TimeSpans
thursday?: TimeSpans
friday?: TimeSpans
saturday?: TimeSpans
sunday?: TimeSpans
}
export interface TimeSpan {
from: TimeOfDay
to: TimeOfDay
}
export interface HoursException {
date: DateText
name?: LocalizedText
hours: TimeSpans
}
/**
 * What it may sell; absent: everything its markets allow.
 */
export interface SellingScope {
/**
 * Ids of offerings.
 * 
 * @minItems 1
 */
offerings?: DefinitionId[]
/**
 * Ids of categories; those below count too.
 * 
 * @minItems 1
 */
categories?: DefinitionId[]
}
/**
 * What it may not sell, whatever `sells` says.
 */
export interface SellingExclusion {
/**
 * Ids of offerings.
 * 
 * @minItems 1
 */
offerings?: DefinitionId[]
/**
 * Ids of categories; those below count too.
 * 
 * @minItems 1
 */
categories?: DefinitionId[]
}
/**
 * What it may accept; absent: everything.
 */
export interface AcceptanceScope {
/**
 * Actions or variants; absent: all.
 * 
 * @minItems 1
 */
actions?: ActionOrVariant[]
/**
 * False: an order whose checks wait for a fact is not accepted here (R086).
 */
preAcceptance?: boolean
}
export interface QualificationNeed {
/**
 * Ids of categories; those below count too.
 * 
 * @minItems 1
 */
categories: DefinitionId[]
qualification: DefinitionId
}
export interface BookableDays {
/**
 * Regions it is for; absent: all.
 * 
 * @minItems 1
 */
regions?: DefinitionId[]
/**
 * Days from today to the first that is bookable.
 */
earliest: number
/**
 * Days from today to the last that is bookable.
 */
latest: number
/**
 * Days of the week; absent: all.
 * 
 * @minItems 1
 */
weekdays?: Weekday[]
/**
 * Parts of the day.
 * 
 * @minItems 1
 */
parts: PartOfDay[]
}
export interface Outlet {
id: DefinitionId
name: LocalizedText
region: DefinitionId
/**
 * What the outlet is qualified for, such as broadband.
 * 
 * @minItems 1
 */
qualifications?: DefinitionId[]
}
/**
 * A condition with a name of its own (命名条件), which rules and tariffs name instead of repeating it.
 */
export interface NamedCondition {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:condition"
/**
 * Kind of definition.
 */
kind: "condition"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
when: Condition
}
/**
 * An order of an offering and what is to come of it (示例): run at each change, outside of what is sold.
 */
export interface Example {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:example"
/**
 * Kind of definition.
 */
kind: "example"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
offering: DefinitionId
customer: ExampleCustomer
channel: DefinitionId
region: DefinitionId
at: Instant
selections: ExampleSelections
expect: ExampleExpectation
}
/**
 * Who orders.
 */
export interface ExampleCustomer {
class: CustomerClass
facts?: ExampleFacts
}
/**
 * What is known of the customer, by path of the fact; absent: somebody verified, without debts and contracts.
 */
export interface ExampleFacts {
[k: string]: ExampleValue
}
/**
 * What is answered, by slot of the form.
 */
export interface ExampleSelections {
[k: string]: ExampleValue
}
/**
 * What is to come of it; what is left out may be anything.
 */
export interface ExampleExpectation {
verdict: ExampleVerdict
/**
 * What stands in the way: ids of rules, and codes of what is no rule.
 * 
 * @maxItems 100
 */
because?: string[]
oneTime?: MoneyText
/**
 * What is due again and again, one entry a period.
 * 
 * @maxItems 20
 */
recurring?: ExampleRecurring[]
/**
 * The charges by item and id of the charge, each with what it comes to; null while that is not known.
 * 
 * @maxItems 2000
 */
charges?: ExampleCharge[]
}
export interface ExampleRecurring {
unit: ExampleUnit
/**
 * How many units.
 */
length: number
amount: MoneyText
}
export interface ExampleCharge {
/**
 * Path of the item with the id of the charge behind it.
 */
charge: string
/**
 * What it comes to.
 */
amount: (null | MoneyText)
}
/**
 * What is sold (销售品): one specification with a market, tariffs and rules.
 */
export interface SimpleOffering {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:offering"
/**
 * Kind of definition.
 */
kind: "offering"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
specification: DefinitionId
market: Market
/**
 * Categories it stands in.
 * 
 * @minItems 1
 */
categories: DefinitionId[]
validFor?: ValidFor
/**
 * False: it is only sold as a part of bundles. Absent: true.
 */
isSellable?: boolean
/**
 * Ids of the offerings it takes the place of.
 * 
 * @maxItems 20
 */
replaces?: DefinitionId[]
/**
 * Tariffs in force here.
 * 
 * @maxItems 100
 */
tariffs?: TariffAttachment[]
/**
 * Acceptance rules of its own.
 * 
 * @maxItems 200
 */
rules?: InlineRule[]
form?: FormHints
characteristics?: Narrowing
}
/**
 * What a product is (产品规格): its characteristics, the resources it needs, the actions possible on it.
 */
export interface Specification {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:specification"
/**
 * Kind of definition.
 */
kind: "specification"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
/**
 * Service family (R005).
 */
serviceFamily: ("td-wlan" | "broadband-fixed" | "ims" | "data-information")
/**
 * individual: n items of quantity 1, each with a stable key; counted: one item with a quantity.
 */
instances: ("individual" | "counted")
characteristics: Characteristics
/**
 * Resources an item takes, and the characteristic that names each.
 * 
 * @maxItems 20
 */
resources?: ResourceNeed[]
contract?: ContractedFor
installation?: Installation
/**
 * Actions and variants of modify that are possible on it.
 * 
 * @minItems 1
 */
actions: ActionOrVariant[]
}
/**
 * An object of scalar characteristics.
 */
export interface Characteristics {
/**
 * Always object.
 */
type: "object"
/**
 * The characteristics by name.
 */
properties: {
[k: string]: Characteristic
}
/**
 * Characteristics that need a value before an order can be submitted.
 */
required?: CharacteristicName[]
}
/**
 * One characteristic in our bounded profile of JSON Schema 2020-12.
 */
export interface Characteristic {
/**
 * Type of the value.
 */
type: ("string" | "integer" | "number" | "boolean")
label: LocalizedText
help?: LocalizedText
enum?: EnumValues
/**
 * What the form calls each value.
 */
enumLabels?: {
[k: string]: LocalizedText
}
const?: PlainScalar
default?: PlainScalar
/**
 * Least number.
 */
minimum?: number
/**
 * Greatest number.
 */
maximum?: number
/**
 * Least number of characters.
 */
minLength?: number
/**
 * Greatest number of characters.
 */
maxLength?: number
/**
 * RE2 pattern the text must match.
 */
pattern?: string
/**
 * Named format of the text. cn-id is the identity number of a citizen with its birthday and check digit (GB 11643), cn-credit-code the unified social credit code of an organisation with its check sign (GB 32100).
 */
format?: ("date" | "date-time" | "email" | "ipv4" | "cn-id" | "cn-credit-code")
/**
 * Unit shown behind the value, such as Mbps.
 */
unit?: string
/**
 * Within what the value may occur once: this order, the customer's products, or the whole store of acknowledged orders.
 */
unique?: ("order" | "customer" | "store")
/**
 * The text is the id of something that the customer who orders has and that is chosen from those: one of its sites.
 */
references?: "site"
filledFrom?: FilledFrom
}
/**
 * A kind of paper of the customer, and what of it. The paper is chosen by its number; its days come along as proposals.
 */
export interface FilledFrom {
/**
 * Kind of the paper: one whose number identifies no person.
 */
paper: "master-agreement"
/**
 * What of it.
 */
field: ("number" | "validFrom" | "validUntil")
}
export interface ResourceNeed {
type: DefinitionId
characteristic: CharacteristicName
tier?: CharacteristicName
}
/**
 * It is taken for a number of months.
 */
export interface ContractedFor {
months: CharacteristicName
}
/**
 * It is installed at a site: where, and whether somebody visits (R090).
 */
export interface Installation {
address: CharacteristicName
/**
 * Whether an order says when the visit suits; absent: none.
 */
appointment?: ("none" | "optional" | "required")
/**
 * How long a visit usually takes.
 */
visitMinutes?: number
}
/**
 * Charges and allowances (资费), at once, by period, by duration, by volume, by event.
 */
export interface Tariff {
/**
 * Version of the meta-schema this document follows.
 */
$schema: "urn:offerwright:schema:v1:tariff"
/**
 * Kind of definition.
 */
kind: "tariff"
id: DefinitionId
name: LocalizedText
description?: LocalizedText
provenance: Provenance
/**
 * Currency of every amount.
 */
currency: "CNY"
validFor?: ValidFor
effective?: Effective
/**
 * Its charges, allowances and discounts.
 * 
 * @minItems 1
 * @maxItems 100
 */
charges: Charge[]
}
/**
 * When what is ordered begins.
 */
export interface Effective {
/**
 * now; in-24-hours; next-day; next-month: the first of the next month; month-after-next: the first of the one after that.
 */
policy: ("now" | "in-24-hours" | "next-day" | "next-month" | "month-after-next")
/**
 * The same for orders that change what a customer has; absent: as for new ones.
 */
changed?: ("now" | "in-24-hours" | "next-day" | "next-month" | "month-after-next")
/**
 * Orders after a cut-off count as made when the next day or month begins; all that name the order's channel apply.
 * 
 * @minItems 1
 * @maxItems 20
 */
cutOffs?: CutOff[]
}
export interface CutOff {
time?: TimeOfDay
/**
 * Day of the month: orders of later days, or after the time on it, count as made in the next month.
 */
day?: number
/**
 * Ids of the channels it holds for; absent: all.
 * 
 * @minItems 1
 * @maxItems 20
 */
channels?: DefinitionId[]
}
export interface OneTimeCharge {
id: DefinitionId
name: LocalizedText
/**
 * Charged at once.
 */
type: "one-time"
amount: Amount
payer?: Payer
}
export interface AmountTable {
/**
 * Facts that choose the row, such as the item's model.
 * 
 * @minItems 1
 * @maxItems 5
 */
by: FactRef[]
/**
 * Rows, tried from the top.
 * 
 * @minItems 1
 * @maxItems 1000
 */
rows: AmountRow[]
otherwise?: MoneyText
}
export interface AmountRow {
/**
 * One cell a fact: the values it may have; null: any.
 * 
 * @minItems 1
 * @maxItems 5
 */
match: (null | Scalar[])[]
amount: MoneyText
}
export interface AmountByCount {
/**
 * Ids of the roles whose fillers are counted together.
 * 
 * @minItems 1
 * @maxItems 10
 */
count: DefinitionId[]
/**
 * each: every counted one at the price of the step that the count reaches; total: the step prices them all together; ladder: each one at the step in which it stands.
 */
pricing: ("each" | "total" | "ladder")
/**
 * Steps in rising order; each holds up to and including its bound.
 * 
 * @minItems 1
 * @maxItems 50
 */
steps: AmountStep[]
}
export interface AmountStep {
/**
 * Last number in the step; absent only in the last step.
 */
upTo?: number
amount: MoneyText
}
export interface AmountParameter {
parameter: FactRef
otherwise?: MoneyText
}
export interface RecurringCharge {
id: DefinitionId
name: LocalizedText
/**
 * Charged by period.
 */
type: "recurring"
amount: Amount
period: Period
proration?: Proration
months?: HeldMonths
payer?: Payer
}
/**
 * The period.
 */
export interface Period {
/**
 * Unit of the period.
 */
unit: ("day" | "month" | "year")
/**
 * How many units.
 */
length: number
}
/**
 * What counts of a month in which a tariff begins or ends.
 */
export interface Proration {
/**
 * days: by days of the month; year-days: twelve three-hundred-and-sixty-fifths a day; halves: half of the month beyond the boundary day; first-month-free: nothing of the first month; none: the whole month.
 */
formula: ("days" | "year-days" | "halves" | "first-month-free" | "none")
/**
 * With halves: the last day of the month's first half.
 */
boundaryDay?: number
/**
 * How the amount is rounded to fen, or a quantity to units; absent: half-up.
 */
rounding?: ("up" | "down" | "half-up" | "half-even")
}
/**
 * Months of holding, the month in which it begins being the first.
 */
export interface HeldMonths {
/**
 * First month in which it counts; absent: the first.
 */
from?: number
/**
 * Last month in which it counts; absent: no end.
 */
to?: number
}
export interface UsageCharge {
id: DefinitionId
name: LocalizedText
/**
 * Charged by what is used.
 */
type: "usage"
of?: UsageFilter
/**
 * What is tried first: the smaller number, then the order of the tariffs. Absent: 100.
 */
precedence?: number
/**
 * What is measured.
 */
measure: ("volume" | "duration" | "event")
/**
 * Unit of measure.
 */
unit: ("KB" | "MB" | "GB" | "second" | "minute" | "hour" | "event" | "message")
rate: MoneyText
/**
 * What the first units of one call or session cost instead, in rising order.
 * 
 * @minItems 1
 * @maxItems 20
 */
steps?: UsageStep[]
/**
 * Times of day with another rate.
 * 
 * @minItems 1
 * @maxItems 20
 */
bands?: UsageBand[]
/**
 * How a quantity is rounded to whole increments; none: to the exact part. Absent: up.
 */
rounding?: ("up" | "down" | "half-up" | "half-even" | "none")
/**
 * How many units are counted together, such as blocks of 6 seconds; absent: 1.
 */
increment?: number
roundedOver?: Span
/**
 * How an amount is rounded to fen; absent: half-up.
 */
amountRounding?: ("up" | "down" | "half-up" | "half-even")
amountRoundedOver?: Span
tiers?: UsageTiers
months?: HeldMonths
payer?: Payer
}
/**
 * Which use is meant; what is absent does not limit it.
 */
export interface UsageFilter {
/**
 * Kinds of use, such as call, sms, data.
 * 
 * @minItems 1
 * @maxItems 40
 */
kinds?: DefinitionId[]
/**
 * Zones of the use, such as local, long-distance, roaming-out.
 * 
 * @minItems 1
 * @maxItems 40
 */
zones?: DefinitionId[]
/**
 * Access points, such as cmwap, cmnet.
 * 
 * @minItems 1
 * @maxItems 40
 */
accessPoints?: DefinitionId[]
/**
 * Times of day in which the use begins.
 * 
 * @minItems 1
 * @maxItems 6
 */
times?: UsageTime[]
}
export interface UsageTime {
from: TimeOfDay
to: TimeOfDay
}
export interface UsageStep {
/**
 * Last unit of the step, counted from the first of the call or session.
 */
upTo: number
rate: MoneyText
/**
 * each: every unit of the step at this price; total: the whole step together. Absent: each.
 */
pricing?: ("each" | "total")
}
export interface UsageBand {
from: TimeOfDay
to: TimeOfDay
rate: MoneyText
}
export interface UsageTiers {
/**
 * each: every unit at the rate of the tier that the month reaches; ladder: each unit at the rate of the tier in which it stands.
 */
pricing: ("each" | "ladder")
/**
 * Tiers in rising order.
 * 
 * @minItems 1
 * @maxItems 50
 */
steps: UsageTier[]
}
export interface UsageTier {
/**
 * Last unit of the tier, counted from the first that is charged in the month.
 */
upTo: number
rate: MoneyText
}
export interface Allowance {
id: DefinitionId
name: LocalizedText
/**
 * What may be used without charge.
 */
type: "allowance"
of?: UsageFilter
/**
 * What is used up first: the smaller number, then the order of the tariffs. Absent: 100.
 */
precedence?: number
/**
 * What is measured.
 */
measure: ("volume" | "duration" | "event")
/**
 * Unit of measure.
 */
unit: ("KB" | "MB" | "GB" | "second" | "minute" | "hour" | "event" | "message")
/**
 * How many units a period.
 */
quantity: number
/**
 * True: one pool for all members.
 */
shared?: boolean
/**
 * Of one pool for all members: at most so many units a member.
 */
memberCap?: number
proration?: Proration
months?: HeldMonths
}
/**
 * Most that is charged or used in a month.
 */
export interface Cap {
id: DefinitionId
name: LocalizedText
/**
 * Most that is charged or used in a month.
 */
type: "cap"
of?: UsageFilter
/**
 * What is measured.
 */
measure: ("volume" | "duration" | "event")
amount?: MoneyText
/**
 * Most that is used a month, what is included with it.
 */
quantity?: number
/**
 * Unit of the quantity.
 */
unit?: ("KB" | "MB" | "GB" | "second" | "minute" | "hour" | "event" | "message")
/**
 * free: what is used beyond costs nothing; suspend: nothing can be used beyond until the next month.
 */
atCap: ("free" | "suspend")
}
export interface MinimumSpend {
id: DefinitionId
name: LocalizedText
/**
 * Least that is billed a month: what is missing is charged.
 */
type: "minimum-spend"
amount: MoneyText
/**
 * For how many months; absent: as long as the product is held.
 */
months?: number
}
/**
 * Another fee and other allowances whenever that makes the month cheaper.
 */
export interface StepUp {
id: DefinitionId
name: LocalizedText
/**
 * The next plan takes the place of this one as soon as it is cheaper.
 */
type: "step-up"
charge: DefinitionId
/**
 * The plans above, in rising order.
 * 
 * @minItems 1
 * @maxItems 10
 */
steps: StepUpStep[]
}
export interface StepUpStep {
amount: MoneyText
/**
 * What the step includes, instead of the allowances named.
 * 
 * @minItems 1
 * @maxItems 20
 */
allowances: StepUpAllowance[]
}
export interface StepUpAllowance {
allowance: DefinitionId
/**
 * How many of its units a month.
 */
quantity: number
}
export interface Refund {
id: DefinitionId
name: LocalizedText
/**
 * What comes back of a charge made at once, such as a deposit. Neither at once nor in instalments: all of it when the product ends.
 */
type: "refund"
charge: DefinitionId
atOnce?: MoneyText
instalments?: Instalments
queue?: DefinitionId
}
/**
 * What comes back by month, as credit.
 */
export interface Instalments {
amount: MoneyText
/**
 * For how many months.
 */
months: number
}
/**
 * A term that was agreed, and what leaving early costs.
 */
export interface Contract {
id: DefinitionId
name: LocalizedText
/**
 * A term that was agreed.
 */
type: "contract"
/**
 * How many months it lasts.
 */
months: number
compensation?: Compensation
}
/**
 * What leaving before its end costs; absent: nothing.
 */
export interface Compensation {
/**
 * amount: once; per-month: for each month left; percent: so many per cent of the charge named for each month left.
 */
method: ("amount" | "per-month" | "percent")
value: MoneyText
charge?: DefinitionId
}
/**
 * What happens to a group that has become too small.
 */
export interface Dissolution {
id: DefinitionId
name: LocalizedText
/**
 * A group below its least number of members ends with the month, with all that its offering charges.
 */
type: "dissolution"
/**
 * Ids of the roles whose fillers are counted together.
 * 
 * @minItems 1
 * @maxItems 10
 */
count: DefinitionId[]
/**
 * Members below which it is dissolved.
 */
below: number
/**
 * What becomes of a credit balance: keep leaves it to the payer, forfeit takes it away.
 */
balance: ("keep" | "forfeit")
}
export interface Discount {
id: DefinitionId
name: LocalizedText
/**
 * Alters the charge that the attachment names.
 */
type: "discount"
/**
 * amount: so much less; percent: so many per cent less; replace: the new price.
 */
method: ("amount" | "percent" | "replace")
value: Amount
/**
 * each: to every line by itself; total: once, shared out over the lines by largest remainder. Absent: each.
 */
applies?: ("each" | "total")
/**
 * How per cents are rounded to fen; absent: half-up.
 */
rounding?: ("half-up" | "half-even" | "down" | "up")
}
