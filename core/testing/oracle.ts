import type {
  Amount,
  Bundle,
  Characteristic,
  Component,
  Condition,
  Definition,
  Discount,
  ExcludeEffect,
  OptionGroup,
  Payer,
  RequireEffect,
  Role,
  TariffAttachment,
} from '../../schemas/generated/definitions.ts';

/**
 * What a bundle of simple offerings costs and whether it may be ordered, worked out a second time: straight from the
 * documents, with BigInt, and with nothing of core. It is slow and plain on purpose.
 */
export type OracleRequest = {
  readonly customer: { readonly id: string; readonly class: string };
  readonly region: string;
  readonly selections: Readonly<Record<string, unknown>>;
  readonly verified: Readonly<Record<string, boolean>>;
  /** How many of a specification somebody has already, by `customer specification`; undefined: nobody knows. */
  readonly held: (customer: string, specification: string) => number | undefined;
  /** What may fill a role that takes it. */
  readonly installed: readonly OracleProduct[];
};
type OracleProduct = {
  readonly id: string;
  readonly holder: string;
  readonly offering: string;
  readonly specification: string | null;
  readonly quantity: number;
  readonly characteristics: Readonly<Record<string, string | number | boolean | null>>;
  readonly familyBundles: number;
  readonly status: string;
};
export type OracleLine = { readonly id: string; readonly payer: string; readonly term: string; amount: bigint | null };
export type OracleAnswer = { readonly verdict: 'allowed' | 'refused' | 'open'; readonly lines: readonly OracleLine[] };

const open = Symbol('not known');
type Value = string | number | boolean | null | readonly unknown[] | typeof open;
type Thing = {
  readonly path: string;
  /** Id path of the place it stands in, such as `/roles/head/card`; of what fills a role: `/roles/head/item`. */
  readonly place: string;
  readonly offering: string | null;
  readonly quantity: number;
  readonly holder: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly member: Thing | null;
  readonly installed?: OracleProduct;
  filler?: Thing;
};
type Counts = Map<
  string,
  { readonly chosen: readonly string[] | undefined; readonly count: number; readonly things: readonly Thing[]; readonly max: number }
>;

const micro = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
};
const fen = 10_000n;

type Fields = {
  readonly characteristics: [string, Characteristic, boolean][];
  readonly isCounted: boolean;
  readonly specification: string;
};
const fieldsByDocuments = new WeakMap<ReadonlyMap<string, Definition>, Map<string, Fields>>();

function readFields(documents: ReadonlyMap<string, Definition>, offering: string): Fields {
  const sold = documents.get(`offering/${offering}`);
  if (!sold || !('specification' in sold)) throw new Error(`${offering} is not sold`);
  const specification = documents.get(`specification/${sold.specification}`);
  if (specification?.kind !== 'specification') throw new Error(`${sold.specification} is not specified`);
  const { properties, required = [] } = specification.characteristics;
  const characteristics = Object.entries(properties).map(([name, base]): [string, Characteristic, boolean] => [
    name,
    { ...base, ...sold.characteristics?.[name] },
    required.includes(name),
  ]);
  return { characteristics, isCounted: specification.instances === 'counted', specification: specification.id };
}

export class Oracle {
  readonly #documents: ReadonlyMap<string, Definition>;
  readonly #bundle: Bundle;
  readonly #request: OracleRequest;
  readonly #things: Thing[] = [];
  readonly #parts: Counts = new Map();
  /** Of each member, what its role brings. */
  readonly #own = new Map<string, Counts>();
  readonly #used = new Set<string>();
  readonly #undecided: string[][] = [];
  /** Id paths of the places in which something is still to be chosen. */
  readonly #undecidedPlaces: string[] = [];
  readonly #verdicts = new Set<string>();
  readonly #lines: (OracleLine & { readonly thing: Thing; readonly charge: string })[] = [];
  readonly #root: Thing;

  constructor(documents: ReadonlyMap<string, Definition>, bundle: Bundle, request: OracleRequest) {
    this.#documents = documents;
    this.#bundle = bundle;
    this.#request = request;
    this.#root = { path: '', place: '', offering: bundle.id, quantity: 1, holder: request.customer.id, values: new Map(), member: null };
  }

  answer(): OracleAnswer {
    const { components = [], groups = [], roles = [], rules = [] } = this.#bundle;
    for (const component of components) this.#addComponent(component, '/components', this.#root);
    for (const group of groups) this.#addGroup(group, '/groups', this.#root);
    for (const role of roles) this.#addRole(role);
    for (const rule of rules) {
      const judged = rule.on === undefined ? [this.#root] : this.#things.filter((thing) => thing.place === rule.on);
      for (const thing of rule.per === 'order' ? judged.slice(0, 1) : judged) {
        const truth = this.#test(rule.when, thing);
        const { effect } = rule;
        if (effect.type === 'warn' || truth === false) continue;
        if (truth === open) this.#verdicts.add(rule.deferrable ? 'allowed' : 'open');
        else if (effect.type === 'reject') this.#verdicts.add('refused');
        else if (effect.type === 'require' || effect.type === 'exclude') this.#judgePresence(effect, thing);
        else if (effect.type === 'approval' || this.#request.selections['/documents/paper'] !== true) this.#verdicts.add('open');
      }
    }
    this.#price();
    const verdict = this.#verdicts.has('refused') ? 'refused' : this.#verdicts.has('open') ? 'open' : 'allowed';
    return { verdict, lines: this.#lines.map(({ id, payer, term, amount }) => ({ id, payer, term, amount })) };
  }

  #fields(offering: string): Fields {
    const known = fieldsByDocuments.get(this.#documents) ?? new Map<string, Fields>();
    fieldsByDocuments.set(this.#documents, known);
    const fields = known.get(offering) ?? readFields(this.#documents, offering);
    known.set(offering, fields);
    return fields;
  }

  #valueOf({ type, enum: values, const: only, default: preset, minimum, maximum, format }: Characteristic, given: unknown): Value {
    if (given === undefined) return only ?? preset ?? open;
    if (given === null) return null;
    const isTyped = type === 'integer' ? Number.isInteger(given) : typeof given === type;
    if (isTyped && (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean')) {
      const isWithin = typeof given !== 'number' || (given >= (minimum ?? given) && given <= (maximum ?? given));
      const isDay = format !== 'date' || (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given));
      if (isWithin && isDay && (only === undefined || only === given) && (!values || values.includes(given))) return given;
    }
    this.#verdicts.add('refused');
    return open;
  }

  #add(path: string, place: string, offering: string, around: Thing, quantity = 1): Thing {
    const values = new Map<string, Value>();
    for (const [name, characteristic, isRequired] of this.#fields(offering).characteristics) {
      const value = this.#valueOf(characteristic, this.#request.selections[`${path}/${name}`]);
      values.set(name, value);
      if (isRequired && (value === open || value === null)) this.#verdicts.add('open');
    }
    const sold = this.#documents.get(`offering/${offering}`);
    if (sold?.kind === 'offering' && sold.market.regions && !sold.market.regions.includes(this.#request.region))
      this.#verdicts.add('refused');
    const thing: Thing = { path, place, offering, quantity, holder: around.holder, values, member: around.member };
    this.#things.push(thing);
    return thing;
  }

  #addMany(path: string, place: string, offering: string, quantity: number, around: Thing): Thing[] {
    if (quantity === 0) return [];
    if (this.#fields(offering).isCounted) return [this.#add(`${path}/1`, place, offering, around, quantity)];
    return Array.from({ length: quantity }, (_, index) => this.#add(`${path}/${index + 1}`, place, offering, around));
  }

  #quantity(slot: string, { min, max, preset }: { min: number; max: number; preset: number }): number {
    const given = this.#request.selections[slot];
    const quantity = min !== max && typeof given === 'number' ? given : preset;
    if (quantity < min) this.#verdicts.add('open');
    if (quantity > max) this.#verdicts.add('refused');
    return quantity;
  }

  #addComponent(component: Component, base: string, around: Thing): void {
    const { id, min, max, offering } = component;
    const slot = `${base}/${id}`;
    const place = around.member ? `${around.member.place}/${id}` : slot;
    const quantity = this.#quantity(slot, { min, max, preset: component.default ?? min });
    const things = this.#addMany(slot, place, offering, quantity, around);
    this.#partsOf(around).set(id, { chosen: [], count: quantity, things, max });
  }

  /** Parts of the bundle itself, or of the member around. */
  #partsOf({ member }: Thing): Counts {
    if (!member) return this.#parts;
    const own: Counts = this.#own.get(member.path) ?? new Map();
    this.#own.set(member.path, own);
    return own;
  }

  #addGroup(group: OptionGroup, base: string, around: Thing): void {
    const slot = `${base}/${group.id}`;
    const place = around.member ? `${around.member.place}/${group.id}` : slot;
    const given = this.#request.selections[slot];
    const isForced = group.min > 0 && group.min === group.options.length;
    const preset = group.default?.length ? group.default : isForced ? group.options.map(({ id }) => id) : group.min === 0 ? [] : undefined;
    const chosen = Array.isArray(given) ? given.map(String) : preset;
    if (chosen === undefined) {
      this.#undecided.push(group.options.map(({ offering }) => offering));
      this.#undecidedPlaces.push(place);
    }
    const count = chosen?.length ?? 0;
    if (count < group.min) this.#verdicts.add('open');
    if (count > group.max) this.#verdicts.add('refused');
    const things = (chosen ?? []).flatMap((id) => {
      const option = group.options.find((candidate) => candidate.id === id);
      if (!option) throw new Error(`No option ${id}`);
      const min = option.min ?? 1;
      const bounds = { min, max: option.max ?? Math.max(1, min), preset: option.default ?? min };
      const quantity = this.#quantity(`${slot}/${id}`, bounds);
      return this.#addMany(`${slot}/${id}`, `${place}/${id}`, option.offering, quantity, around);
    });
    this.#partsOf(around).set(group.id, { chosen, count, things, max: group.max });
  }

  #addRole(role: Role): void {
    const slot = `/roles/${role.id}`;
    const given = this.#request.selections[slot];
    const preset = Array.from({ length: Math.max(role.default ?? role.min, role.min) }, (_, index) => `m${index + 1}`);
    const keys = Array.isArray(given) ? given.map(String) : preset;
    if (keys.length < role.min) this.#verdicts.add('open');
    if (keys.length > role.max) this.#verdicts.add('refused');
    const members = keys.map((key) => this.#addMember(role, `${slot}/${key}`));
    this.#parts.set(role.id, { chosen: keys, count: keys.length, things: members, max: role.max });
  }

  #addMember(role: Role, path: string): Thing {
    const { selections, customer } = this.#request;
    const product = selections[`${path}/product`];
    const installed = typeof product === 'string' ? this.#takeInstalled(role, product) : null;
    // Whose product nobody knows is nobody's.
    const isLost = typeof product === 'string' && !this.#request.installed.some(({ id }) => id === product);
    const holder = installed?.holder ?? (isLost ? '' : selections[`${path}/holder`]);
    const member = {
      path,
      place: `/roles/${role.id}`,
      offering: null,
      quantity: 1,
      values: new Map(),
      holder: typeof holder === 'string' ? holder : customer.id,
    };
    const self: Thing = Object.assign(member, { member: null });
    const inside: Thing = { ...member, member: self };
    this.#things.push(self);
    const given = selections[`${path}/offering`];
    const isNew = installed === null && role.from.includes('new');
    const wanted = isNew ? (given ?? (role.accepts.length === 1 ? role.accepts[0] : undefined)) : undefined;
    if (installed) self.filler = this.#addInstalled(installed, `${path}/item`, `/roles/${role.id}/item`, inside);
    else if (typeof wanted === 'string') self.filler = this.#add(`${path}/item`, `/roles/${role.id}/item`, wanted, inside);
    else {
      this.#verdicts.add('open');
      this.#undecided.push([...role.accepts, ...(role.components ?? []).map(({ offering }) => offering)]);
      this.#undecidedPlaces.push(`/roles/${role.id}/item`);
    }
    for (const component of role.components ?? []) this.#addComponent(component, `${path}/components`, inside);
    for (const group of role.groups ?? []) this.#addGroup(group, `${path}/groups`, inside);
    return self;
  }

  /** Null is no product chosen; undefined is one that nobody knows or that does not fit. */
  #takeInstalled(role: Role, id: string): OracleProduct | undefined {
    const product = this.#request.installed.find((candidate) => candidate.id === id);
    if (!product) return undefined;
    if (!role.from.includes('existing') || ![product.offering, product.specification].some((id) => id && role.accepts.includes(id))) {
      this.#verdicts.add('refused');
      return undefined;
    }
    if (this.#used.has(id)) this.#verdicts.add('refused');
    this.#used.add(id);
    return product;
  }

  /** As it was sold, and not sold again: neither its fields nor its charges are asked. */
  #addInstalled(installed: OracleProduct, path: string, place: string, around: Thing): Thing {
    const values = new Map<string, Value>(Object.entries(installed.characteristics));
    const { offering, quantity, holder } = installed;
    const thing: Thing = { path, place, offering, quantity, holder, values, member: around.member, installed };
    this.#things.push(thing);
    return thing;
  }

  #judgePresence({ type, target }: RequireEffect | ExcludeEffect, thing: Thing): void {
    let isThere: boolean;
    let mayCome: boolean;
    if ('offering' in target) {
      isThere = this.#things.some(({ offering }) => offering === target.offering);
      mayCome = this.#undecided.some((offerings) => offerings.includes(target.offering));
    } else {
      const [, list, id = '', option] = target.path.split('/');
      const isOwn = list === 'roles' && option !== undefined;
      const part = isOwn ? this.#own.get(thing.path)?.get(option) : this.#parts.get(id);
      if (isOwn) {
        isThere = (part?.things.length ?? 0) > 0;
        if (type === 'exclude' && isThere) this.#verdicts.add('refused');
        if (type === 'require' && !isThere) this.#verdicts.add(part?.chosen === undefined ? 'open' : 'refused');
        return;
      }
      isThere = option === undefined ? (part?.things.length ?? 0) > 0 : (part?.chosen?.includes(option) ?? false);
      mayCome = part?.chosen === undefined;
    }
    if (type === 'exclude' && isThere) this.#verdicts.add('refused');
    if (type === 'require' && !isThere) this.#verdicts.add(mayCome ? 'open' : 'refused');
  }

  #count(of: string, per: string, thing: Thing): Value {
    const isMine = (candidate: Thing) =>
      candidate.offering !== null &&
      candidate !== this.#root &&
      (candidate.installed ? candidate.installed.specification : this.#fields(candidate.offering).specification) === of;
    const mayCome = this.#undecided.some((offerings) => offerings.some((offering) => this.#fields(offering).specification === of));
    if (mayCome) return open;
    const whose = per === 'holder' ? thing.holder : this.#request.customer.id;
    // Who has it already has it once, though it is named in the order too.
    const isHeld = (candidate: Thing) => candidate.installed !== undefined && per !== 'order' && candidate.holder === whose;
    const counted = this.#things.filter(
      (candidate) => isMine(candidate) && !isHeld(candidate) && (per !== 'holder' || candidate.holder === whose),
    );
    const ordered = counted.reduce((sum, { quantity }) => sum + quantity, 0);
    if (per === 'order') return ordered;
    const held = this.#request.held(whose, of);
    return held === undefined ? open : ordered + held;
  }

  /** Of a role its members, else whatever stands at the path or, of a group, in one of its options. */
  #countAt(path: string): Value {
    const isRole = /^\/roles\/[^/]+$/.test(path);
    if (this.#undecidedPlaces.some((place) => `${path}/`.startsWith(`${place}/`))) return open;
    const there = this.#things.filter(({ place }) => place === path || (!isRole && place.startsWith(`${path}/`)));
    return there.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  #countBrought(): Value {
    if (this.#undecided.length > 0) return open;
    const brought = this.#things.filter(({ offering, installed }) => offering !== null && installed === undefined);
    return brought.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  #fact(fact: string, path: string, params: { of?: string; per?: string } | undefined, thing: Thing): Value {
    const [id = '', leaf] = path.split('.');
    if (fact === 'order') return path === 'items' ? this.#countBrought() : this.#request.customer.class;
    if (fact === 'customer') return this.#request.verified[this.#request.customer.id] ?? open;
    if (fact === 'items' && params?.of?.startsWith('/')) return this.#countAt(params.of);
    if (fact === 'items') return this.#count(params?.of ?? '', params?.per ?? 'order', thing);
    if (fact === 'item') return thing.values.get(path) ?? null;
    if (fact === 'product') {
      if (!thing.filler) return open;
      const { installed } = thing.filler;
      if (path === 'source') return installed ? 'existing' : 'new';
      if (path === 'familyBundles') return installed?.familyBundles ?? 0;
      if (path === 'status') return installed?.status ?? null;
      return thing.filler.values.get(path) ?? null;
    }
    const part = this.#parts.get(id);
    if (!part) throw new Error(`No part ${id}`);
    if (leaf === 'count' || leaf === 'quantity') return part.count;
    if (part.chosen === undefined) return open;
    if (leaf !== undefined) return part.things[0] ? (part.things[0].values.get(leaf) ?? null) : null;
    return part.max <= 1 ? (part.chosen[0] ?? null) : part.chosen;
  }

  #test(condition: Condition, thing: Thing): boolean | typeof open {
    if ('not' in condition) {
      const truth = this.#test(condition.not, thing);
      return truth === open ? open : !truth;
    }
    if ('all' in condition || 'any' in condition) {
      const isAll = 'all' in condition;
      const parts = (isAll ? condition.all : condition.any).map((part) => this.#test(part, thing));
      if (parts.includes(!isAll)) return !isAll;
      return parts.includes(open) ? open : isAll;
    }
    if ('condition' in condition) {
      const named = this.#documents.get(`condition/${condition.condition}`);
      if (named?.kind !== 'condition') throw new Error(`No condition ${condition.condition}`);
      return this.#test(named.when, thing);
    }
    const actual = this.#fact(condition.fact, condition.path ?? '', condition.params, thing);
    return actual === open ? open : compare(condition.operator, actual, condition.value);
  }

  /** In micro-yuan; null while it hangs on what is not known; undefined where no row fits. */
  #amount(amount: Amount, thing: Thing): bigint | null | undefined {
    if (typeof amount === 'string') return micro(amount);
    if ('count' in amount) {
      const count = amount.count.reduce((sum, role) => sum + (this.#parts.get(role)?.count ?? 0), 0);
      const priceAt = (place: number) => amount.steps.find((step) => place <= (step.upTo ?? Number.POSITIVE_INFINITY))?.amount;
      if (count === 0) return 0n;
      const reached = priceAt(count);
      if (reached === undefined) return undefined;
      if (amount.pricing === 'total') return micro(reached);
      if (amount.pricing === 'each') return micro(reached) * BigInt(count);
      return Array.from({ length: count }, (_, index) => micro(priceAt(index + 1) ?? '0')).reduce((sum, step) => sum + step, 0n);
    }
    if ('parameter' in amount) {
      const { fact, path = '', params } = amount.parameter;
      const value = this.#fact(fact, path, params, thing);
      if (value === open) return null;
      if (value === null) return amount.otherwise === undefined ? undefined : micro(amount.otherwise);
      // By its digits: a number with more of them than money has is no price.
      return /^\d+(\.\d{1,6})?$/.test(String(value)) ? micro(String(value)) : undefined;
    }
    const values = amount.by.map((ref) => this.#fact(ref.fact, ref.path ?? '', ref.params, thing));
    // Every row that may be the first to fit, in turn for each completion of what is not known.
    const possible = new Set<bigint | undefined>();
    for (const row of amount.rows) {
      const cells = row.match.map((cell, index): boolean | typeof open => {
        const value = values[index] ?? null;
        if (cell === null) return true;
        return value === open ? open : cell.some((wanted) => wanted === value);
      });
      if (cells.includes(false)) continue;
      possible.add(micro(row.amount));
      if (!cells.includes(open)) return possible.size === 1 ? micro(row.amount) : null;
    }
    possible.add(amount.otherwise === undefined ? undefined : micro(amount.otherwise));
    const [only] = possible;
    return possible.size === 1 ? only : null;
  }

  #payer(payer: Payer, thing: Thing): string {
    if (payer === 'self') return thing.holder;
    if (payer === 'customer') return this.#request.customer.id;
    return this.#parts.get(payer.role)?.things[0]?.holder ?? this.#request.customer.id;
  }

  #isInForce(attachment: TariffAttachment, thing: Thing): boolean {
    if (!attachment.when) return true;
    const truth = this.#test(attachment.when, thing);
    if (truth === open) this.#verdicts.add('open');
    return truth === true;
  }

  #chargesOf(attachment: TariffAttachment) {
    const tariff = this.#documents.get(`tariff/${attachment.tariff}`);
    if (tariff?.kind !== 'tariff') throw new Error(`No tariff ${attachment.tariff}`);
    return tariff.charges;
  }

  #charge(attachment: TariffAttachment, thing: Thing): void {
    if (!this.#isInForce(attachment, thing)) return;
    for (const charge of this.#chargesOf(attachment)) {
      if (charge.type !== 'one-time' && charge.type !== 'recurring') continue;
      const amount = this.#amount(charge.amount, thing);
      if (amount === undefined) this.#verdicts.add('refused');
      if (amount === null) this.#verdicts.add('open');
      this.#lines.push({
        id: `${thing.path}/${charge.id}`,
        payer: this.#payer(attachment.payer ?? charge.payer ?? 'self', thing),
        term: charge.type === 'one-time' ? 'once' : `${charge.period.length} ${charge.period.unit}`,
        amount: amount === undefined || amount === null ? null : amount * BigInt(thing.quantity),
        thing,
        charge: charge.id,
      });
    }
  }

  #price(): void {
    const attachments = this.#bundle.tariffs ?? [];
    for (const thing of [this.#root, ...this.#things]) {
      const sold = thing.offering === null || thing.installed ? undefined : this.#documents.get(`offering/${thing.offering}`);
      if (sold?.kind === 'offering' && thing !== this.#root) for (const attachment of sold.tariffs ?? []) this.#charge(attachment, thing);
      for (const attachment of attachments) {
        if (attachment.alters === undefined && (attachment.on ?? '') === thing.place && thing.place !== undefined)
          this.#charge(attachment, thing);
      }
    }
    for (const attachment of attachments) {
      if (attachment.alters === undefined || !this.#isInForce(attachment, this.#root)) continue;
      for (const charge of this.#chargesOf(attachment)) if (charge.type === 'discount') this.#alter(charge, [attachment.alters].flat());
    }
  }

  #alter(discount: Discount, targets: readonly string[]): void {
    const value = this.#amount(discount.value, this.#root);
    if (value === null) this.#verdicts.add('open');
    if (value === undefined) this.#verdicts.add('refused');
    if (value === null || value === undefined) return;
    const lines = this.#lines.filter(({ thing, charge, amount }) => amount !== null && targets.includes(`${thing.place}/${charge}`));
    const known = lines.map((line) => line.amount ?? 0n);
    const less =
      discount.applies === 'total'
        ? shareOut(
            lessOf(
              discount,
              value,
              known.reduce((sum, amount) => sum + amount, 0n),
            ),
            known,
          )
        : lines.map(({ thing }, index) =>
            lessOf(discount, discount.method === 'percent' ? value : value * BigInt(thing.quantity), known[index] ?? 0n),
          );
    for (const [index, line] of lines.entries()) line.amount = (known[index] ?? 0n) - (less[index] ?? 0n);
  }
}

/** 20091001 for the first of October 2009. */
const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

function compare(operator: string, actual: Exclude<Value, typeof open>, expected: unknown): boolean {
  const list = Array.isArray(expected) ? expected : [];
  const order = typeof actual === 'number' && typeof expected === 'number' ? Math.sign(actual - expected) : Number.NaN;
  const calendar = typeof actual === 'string' && typeof expected === 'string' ? dayNumber(actual) - dayNumber(expected) : Number.NaN;
  switch (operator) {
    case 'equal':
      return actual === expected;
    case 'notEqual':
      return actual !== expected;
    case 'in':
      return list.includes(actual);
    case 'notIn':
      return !list.includes(actual);
    case 'contains':
      return Array.isArray(actual) && actual.includes(expected);
    case 'doesNotContain':
      return Array.isArray(actual) && !actual.includes(expected);
    case 'before':
      return calendar < 0;
    case 'notAfter':
      return calendar <= 0;
    case 'after':
      return calendar > 0;
    case 'notBefore':
      return calendar >= 0;
    case 'greaterThan':
      return order > 0;
    case 'greaterThanInclusive':
      return order >= 0;
    case 'lessThan':
      return order < 0;
    case 'lessThanInclusive':
      return order <= 0;
    default:
      throw new Error(`No operator ${operator}`);
  }
}

/** What a discount takes off a sum: at most the sum; per cents in whole fen, rounded as the discount says. */
function lessOf({ method, rounding = 'half-up' }: Discount, value: bigint, sum: bigint): bigint {
  const atMost = (less: bigint) => (less < sum ? less : sum);
  if (method === 'amount') return atMost(value);
  if (method === 'replace') return sum - value;
  // The per cent is in micro too, so 100 % is 10^8; `unit` is one fen in that scale.
  const exact = sum * value;
  const unit = fen * 100_000_000n;
  const down = exact / unit;
  const rest = (exact % unit) * 2n;
  const isUp =
    rounding === 'up'
      ? rest > 0n
      : rounding === 'down'
        ? false
        : rest > unit || (rest === unit && (rounding === 'half-up' || down % 2n === 1n));
  return atMost((isUp ? down + 1n : down) * fen);
}

/** Largest remainder in whole fen, ties in order; what is less than a fen goes to the first with a weight; no line below zero. */
function shareOut(total: bigint, weights: readonly bigint[], isLimited = true): bigint[] {
  const sum = weights.reduce((before, weight) => before + weight, 0n);
  if (total < 0n) return shareOut(-total, weights, false).map((share) => -share);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0n));
  const whole = total / fen;
  const shares = weights.map((weight) => (whole * weight) / sum);
  const remainders = weights.map((weight, index) => ({ index, left: (whole * weight) % sum }));
  let spare = whole - shares.reduce((before, share) => before + share, 0n);
  while (spare > 0n) {
    const best = remainders.reduce((winner, candidate) => (candidate.left > winner.left ? candidate : winner));
    shares[best.index] = (shares[best.index] ?? 0n) + 1n;
    best.left = -1n;
    spare -= 1n;
  }
  const first = weights.findIndex((weight) => weight > 0n);
  const micros = shares.map((share, index) => share * fen + (index === first ? total % fen : 0n));
  return isLimited ? limit(micros, weights) : micros;
}

function limit(shares: readonly bigint[], lines: readonly bigint[]): bigint[] {
  const limited = shares.map((share, index) => (share < (lines[index] ?? 0n) ? share : (lines[index] ?? 0n)));
  let beyond = shares.reduce((sum, share, index) => sum + share - (limited[index] ?? 0n), 0n);
  return limited.map((share, index) => {
    const room = (lines[index] ?? 0n) - share;
    const taken = beyond < room ? beyond : room;
    beyond -= taken;
    return share + taken;
  });
}
