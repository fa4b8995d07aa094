import { type Definition, isBundle, type Offering } from '../../../core/definition/index.ts';
import { invariant } from '../../../core/kernel/invariant.ts';
import type {
  Category,
  Channel,
  Component,
  NamedCondition,
  Narrowing,
  OptionGroup,
  Role,
  SimpleOffering,
  Specification,
} from '../../../schemas/generated/definitions.ts';
import { addDefinitions } from '../changes/add-definitions.ts';
import { addGroup } from '../changes/add-group.ts';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import { addRole } from '../changes/add-role.ts';
import { addRule } from '../changes/add-rule.ts';
import { addSharedRule } from '../changes/add-shared-rule.ts';
import { addCharacteristic } from '../changes/arrange-characteristics.ts';
import { moveInForm, setFormHeading, setFormText, setFormWidth } from '../changes/arrange-form.ts';
import { attachTariffs } from '../changes/attach-tariffs.ts';
import { nameCondition } from '../changes/name-condition.ts';
import { narrowCharacteristicAt } from '../changes/narrow-characteristic.ts';
import { removeDefinition } from '../changes/remove-definition.ts';
import { renamePart } from '../changes/rename-part.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setCategory } from '../changes/set-category.ts';
import { setCharacteristic } from '../changes/set-characteristic.ts';
import { setDefault } from '../changes/set-default.ts';
import { setDefaultOptions } from '../changes/set-default-options.ts';
import { setMarket } from '../changes/set-market.ts';
import { setNames } from '../changes/set-names.ts';
import { setProvenance } from '../changes/set-provenance.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { setRoleAccepts } from '../changes/set-role-accepts.ts';
import { setSpecification } from '../changes/set-specification.ts';
import { setStanding } from '../changes/set-standing.ts';
import { channelForm } from '../channels/channel-form.ts';
import { newDefinition } from '../definitions/new-definition.ts';
import type { Place } from '../model/place.ts';
import { effects } from '../rules/effects.ts';
import { inlineRuleForm, namedConditionForm } from '../rules/rule-forms.ts';
import { attachmentForm } from '../tariffs/tariff-form.ts';
import type { Hand } from './hand.ts';

const name = { 'zh-CN': '新', en: 'New' };
const begin = { name, category: null, specification: null, serviceFamily: 'ims' } as const;

function makeNames(hand: Hand, { kind, id, name: called, description, provenance }: Definition): void {
  hand.do(setNames(`${kind}/${id}`, { name: called, ...(description ? { description } : {}) }));
  if (provenance) hand.do(setProvenance(`${kind}/${id}`, provenance));
}

function makeNarrowing(hand: Hand, offering: string, at: { readonly place: Place; readonly narrowing: Narrowing | undefined }): void {
  for (const [characteristic, narrowed] of Object.entries(at.narrowing ?? {}))
    hand.do(narrowCharacteristicAt(offering, { place: at.place, characteristic }, narrowed));
}

type Level = { readonly components?: readonly Component[] | undefined; readonly groups?: readonly OptionGroup[] | undefined };

/** The edits of one bundle's parts, as outline, canvas and inspector make them. */
class Parts {
  readonly #hand: Hand;
  readonly #offering: string;

  constructor(hand: Hand, offering: string) {
    this.#hand = hand;
    this.#offering = offering;
  }

  level({ components = [], groups = [] }: Level, place: Place): void {
    for (const component of components) this.#component(component, place);
    for (const group of groups) this.#group(group, place);
  }

  role(role: Role): void {
    const { id, accepts, from, min, max } = role;
    const place = `/roles/${id}`;
    this.#hand.do(addRole(this.#offering, { id, name, accepts: ['anything'], isMandatory: true }));
    this.#hand.do(setRoleAccepts(this.#offering, place, { accepts, from }));
    this.#said(role, place);
    this.#hand.do(setCardinality(this.#offering, place, { min, max }));
    this.level(role, place);
  }

  /** What parts of every kind may say. */
  #said(part: { readonly name?: Role['name']; readonly default?: number | readonly string[] | undefined }, place: Place): void {
    this.#hand.do(renamePart(this.#offering, place, part.name ?? null));
    if (typeof part.default === 'number') this.#hand.do(setDefault(this.#offering, place, part.default));
  }

  #component(component: Component, level: Place): void {
    const { id, offering, min, max, reliesOn, characteristics } = component;
    const place = `${level}/components/${id}`;
    this.#hand.do(addComponents(this.#offering, level, { parts: [{ id, offering }], isMandatory: false }));
    this.#hand.do(setCardinality(this.#offering, place, { min, max }));
    this.#said(component, place);
    if (reliesOn) this.#hand.do(setReliesOn(this.#offering, place, reliesOn));
    makeNarrowing(this.#hand, this.#offering, { place, narrowing: characteristics });
  }

  #group(group: OptionGroup, level: Place): void {
    const { id, min, max, reliesOn, options } = group;
    const place = `${level}/groups/${id}`;
    const [first, ...others] = options.map((option) => ({ id: option.id, offering: option.offering }));
    this.#hand.do(addGroup(this.#offering, level, { id, name, options: first ? [first] : [], isMandatory: false }));
    this.#hand.do(addOptions(this.#offering, place, others));
    this.#said(group, place);
    this.#hand.do(setCardinality(this.#offering, place, { min, max }));
    if (group.default) this.#hand.do(setDefaultOptions(this.#offering, place, group.default));
    if (reliesOn) this.#hand.do(setReliesOn(this.#offering, place, reliesOn));
    for (const option of options) {
      const at = `${place}/${option.id}`;
      const bounds = { ...(option.min === undefined ? {} : { min: option.min }), ...(option.max === undefined ? {} : { max: option.max }) };
      if (Object.keys(bounds).length > 0) this.#hand.do(setCardinality(this.#offering, at, bounds));
      this.#said(option, at);
      makeNarrowing(this.#hand, this.#offering, { place: at, narrowing: option.characteristics });
    }
  }
}

function makeForm(hand: Hand, { id, form = {} }: Offering): void {
  for (const [path, { order, width, heading, label, help }] of Object.entries(form)) {
    if (order !== undefined) hand.do(moveInForm(id, path, { [path]: { order } }));
    if (width) hand.do(setFormWidth(id, path, width));
    if (heading) hand.do(setFormHeading(id, path, heading));
    if (label) hand.do(setFormText(id, path, 'label', label));
    if (help) hand.do(setFormText(id, path, 'help', help));
  }
}

function makeOffering(hand: Hand, offering: Offering): void {
  const { id, market, validFor, isSellable, categories, replaces = [], tariffs = [], rules = [] } = offering;
  const kind = isBundle(offering) ? 'bundle' : 'simple';
  const specification = isBundle(offering) ? null : offering.specification;
  hand.do(addDefinitions([newDefinition({ ...begin, kind, id, category: categories[0] ?? null, specification })]));
  hand.do(setMarket(id, { ...market, ...(validFor ? { validFor } : {}), isSellable: isSellable ?? true }));
  hand.do(setStanding(id, { categories, replaces }));
  if (isBundle(offering)) {
    const parts = new Parts(hand, id);
    for (const role of offering.roles ?? []) parts.role(role);
    parts.level(offering, '');
  } else makeNarrowing(hand, id, { place: '', narrowing: offering.characteristics });
  for (const [index, attachment] of tariffs.entries()) {
    hand.do(attachTariffs(id, [{ tariff: attachment.tariff }]));
    hand.make({ type: 'attachment', offering: id, index }, attachmentForm, attachment);
  }
  for (const rule of rules) {
    hand.do(addRule(id, { id: rule.id, reason: name, effect: effects[rule.effect.type].initial }));
    hand.make({ type: 'rule', rule: { type: 'inline', offering: id, id: rule.id } }, inlineRuleForm, rule);
  }
  makeForm(hand, offering);
}

function makeSpecification(hand: Hand, specification: Specification): void {
  const { id, serviceFamily, instances, actions, resources, contract, installation, characteristics } = specification;
  hand.do(addDefinitions([newDefinition({ ...begin, kind: 'specification', id })]));
  for (const [each, { type, label, ...keywords }] of Object.entries(characteristics.properties)) {
    hand.do(addCharacteristic(id, each, { type, label: name }));
    hand.do(setCharacteristic(id, each, { label, ...keywords, isRequired: false }));
  }
  for (const each of characteristics.required ?? []) hand.do(setCharacteristic(id, each, { isRequired: true }));
  hand.do(setSpecification(id, { serviceFamily, instances, actions }));
  if (resources) hand.do(setSpecification(id, { resources }));
  if (contract) hand.do(setSpecification(id, { contract }));
  if (installation) hand.do(setSpecification(id, { installation }));
}

function makeCategory(hand: Hand, { id, parent, order, isBrand }: Category): void {
  hand.do(addDefinitions([newDefinition({ ...begin, kind: 'category', id })]));
  hand.do(setCategory(id, { parent: parent ?? null, order: order ?? null, isBrand: isBrand ?? false }));
}

function makeChannel(hand: Hand, channel: Channel): void {
  hand.do(addDefinitions([newDefinition({ ...begin, kind: 'channel', id: channel.id, region: 'here' })]));
  hand.make({ type: 'definition', key: `channel/${channel.id}` }, channelForm, channel);
}

/** A condition is named where it stands first. */
function makeCondition(hand: Hand, condition: NamedCondition): void {
  const home: SimpleOffering['id'] = 'anything';
  hand.do(addSharedRule(home, { id: home, reason: name, effect: { type: 'warn' } }));
  hand.do(nameCondition({ type: 'rule', rule: { type: 'own', id: home } }, ['when'], { id: condition.id, name }));
  hand.make({ type: 'definition', key: `condition/${condition.id}` }, namedConditionForm, condition);
  const rule = hand.log.document[`rule/${home}`];
  invariant(rule, 'The rule in which the condition stood is gone');
  hand.do(removeDefinition(rule));
}

/** From nothing, by the edits that the designer's controls make; tariffs and rules of their own have a test of theirs, examples are recorded. */
export function makeDefinition(hand: Hand, definition: Exclude<Definition, { kind: 'tariff' | 'rule' | 'example' }>): void {
  if (definition.kind === 'offering') makeOffering(hand, definition);
  else if (definition.kind === 'specification') makeSpecification(hand, definition);
  else if (definition.kind === 'category') makeCategory(hand, definition);
  else if (definition.kind === 'channel') makeChannel(hand, definition);
  else makeCondition(hand, definition);
  makeNames(hand, definition);
}
