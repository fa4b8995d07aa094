import type { ConfiguredItem, PriceLine, PriceTotals, RuleOutcome, Verdict } from '../../core/configure/index.ts';
import { workloadBundle } from './definitions.ts';
import type { WorkloadOrder } from './orders.ts';
import type { Plan, PlannedCharge, PlannedCondition, PlannedField, PlannedGroup, PlannedLeaf, PlannedPart, PlannedRule } from './plan.ts';

/** What both implementations must agree on, value by value. */
export type HandAnswer = {
  readonly verdict: Verdict;
  readonly items: readonly ConfiguredItem[];
  readonly outcomes: readonly Omit<RuleOutcome, 'explain' | 'grounds' | 'actual' | 'expected' | 'factsRead' | 'asksAt'>[];
  readonly warnings: readonly { readonly slot: string; readonly rule: string }[];
  readonly wrongSlots: readonly string[];
  readonly lines: readonly PriceLine[];
  readonly totals: PriceTotals;
};
export type JudgeByHand = (order: WorkloadOrder) => HandAnswer;

/*
 * The opponent: what a programmer who knows this one offering would write, and nothing more general. Every characteristic is
 * a field of one record, every condition an `if`, every price a constant; nothing is looked up that can be written down. One
 * function a part, rule and price, because an engine optimises small functions best. It is printed from the plan only so
 * that any seed can be measured; it shares no code with core.
 */
const text = JSON.stringify;
const nameOf = (id: string): string => text({ 'zh-CN': id, en: id });
const identifier = (...words: readonly string[]): string => words.join('_').replaceAll('-', '_');
const micro = (yuan: number): number => yuan * 1_000_000;

/** Source text of where a part keeps its values and is found: in the order `o`, or in one line `m` of it. */
type Place = { readonly part: PlannedPart; readonly of: (field: string) => string; readonly path: string };
const placeOf = (part: PlannedPart, path: string): Place => ({ part, of: (field) => `o.${identifier(part.id, field)}`, path: text(path) });
const lineOf = (part: PlannedPart): Place => ({ part, of: (field) => `m.${field}`, path: 'm.path' });
const holding = (place: Place): string => (place.path === 'm.path' ? 'o, m' : 'o');

const isRight = (field: PlannedField, value: string): string => {
  if (field.type === 'text') return field.values.map((one) => `${value} === ${text(one)}`).join(' || ');
  if (field.type === 'flag') return `typeof ${value} === 'boolean'`;
  return `Number.isInteger(${value}) && ${value} >= ${field.least} && ${value} <= ${field.most}`;
};

/** Verdicts are numbers here: 0 allowed, 1 open, 2 refused. */
const open = (worst: string): string => `if (${worst} < 1) ${worst} = 1; if (o.overall < 1) o.overall = 1;`;

const readField = (place: Place, field: PlannedField): string => {
  const slot = place.path === 'm.path' ? `m.path + ${text(`/${field.name}`)}` : text(`${JSON.parse(place.path)}/${field.name}`);
  return `{ const slot = ${slot}; const value = s[slot];
    if (value === undefined) { ${field.isRequired ? open(place.of('worst')) : ''} }
    else if (${isRight(field, 'value')}) ${place.of(field.name)} = value;
    else { o.wrongSlots.push(slot); o.overall = 2; } }`;
};

const valueOfLeaf = ({ of }: PlannedLeaf): string => {
  if (of.type === 'line') return `m.${of.field}`;
  return of.type === 'customer' ? `o.${of.field}` : `o.${identifier(of.id, of.type === 'group' ? 'chosen' : of.field)}`;
};

const operators = { equal: '===', notEqual: '!==', greaterThan: '>', lessThanInclusive: '<=' } as const;

/** Statements that set `target` to 2 yes, 1 unknown or 0 no, and stop reading once it is decided. */
function decide(condition: PlannedCondition, target: string): string {
  if (condition.type === 'leaf') {
    const value = valueOfLeaf(condition.leaf);
    return `${target} = ${value} === undefined ? 1 : ${value} ${operators[condition.leaf.operator]} ${text(condition.leaf.value)} ? 2 : 0;`;
  }
  const label = `in_${target}`;
  const [start, end] = condition.type === 'all' ? [2, 0] : [0, 2];
  const steps = condition.conditions.map((inner, index) => {
    const own = `${target}_${index}`;
    return `let ${own}; ${decide(inner, own)} if (${own} === ${end}) { ${target} = ${end}; break ${label}; } if (${own} === 1) ${label}_all = 1;`;
  });
  return `${label}: { let ${label}_all = ${start}; ${steps.join('\n')} ${target} = ${label}_all; }`;
}

function judgeRule(rule: PlannedRule): string {
  const key = text(`offering/${workloadBundle}/${rule.id}`);
  const name = identifier(rule.id, 'name');
  const path = rule.on === 'order' ? "''" : rule.on === 'line' ? 'm.member' : text(`/components/${rule.on}/1`);
  const worst = rule.on === 'order' ? 'o.worst' : rule.on === 'line' ? 'm.memberWorst' : `o.${identifier(rule.on, 'worst')}`;
  const yes =
    rule.effect === 'warn' ? `o.warnings.push({ slot: ${path}, rule: ${key}, reason: ${name} });` : `${worst} = 2; o.overall = 2;`;
  return `function ${identifier('judge', rule.id)}(o${rule.on === 'line' ? ', m' : ''}) { let applies; ${decide(rule.condition, 'applies')}
    if (applies === 2) { ${yes} } ${rule.effect === 'warn' ? '' : `else if (applies === 1) { ${open(worst)} }`}
    o.outcomes.push({ rule: ${key}, reason: ${name}, effect: ${rule.effect}, item: ${path}, applies: truths[applies], binds: 'pinned', deferrable: false }); }`;
}

function priceCharge(place: Place, charge: PlannedCharge): string {
  const { byField } = charge;
  const value = byField ? place.of(byField.name) : '';
  const cases = byField ? Object.entries(byField.yuan).map(([key, yuan]) => `case ${text(key)}: unit = ${micro(yuan)}; break;`) : [];
  const unit = byField
    ? `let unit = null; switch (${value}) { ${cases.join(' ')} default: ${open(place.of('worst'))} }`
    : `const unit = ${micro(charge.yuan)};`;
  const basis = byField ? `${value} === undefined ? [] : [{ fact: ${text(`item.${byField.name}`)}, value: ${value} }]` : '[]';
  const id = place.path === 'm.path' ? `m.path + ${text(`/${charge.id}`)}` : text(`${JSON.parse(place.path)}/${charge.id}`);
  return `{ ${unit} o.lines.push({ id: ${id}, item: ${place.path}, tariff: ${text(`${place.part.id}-tariff`)}, charge: ${text(charge.id)}, name: ${identifier(charge.id, 'charge')},
    type: ${charge.isMonthly ? "'recurring'" : "'one-time'"}, period: ${charge.isMonthly ? 'month' : 'undefined'}, quantity: 1, unit, amount: unit, payer: o.customer,
    attachedBy: ${text(place.part.id)}, basis: ${basis}, alterations: [] }); }`;
}

const describeItem = (place: Place, item: { readonly idPath: string; readonly parent: string; readonly role: string | null }): string => {
  const { part } = place;
  const given = part.fields.map(({ name }) => `if (${place.of(name)} !== undefined) characteristics.${name} = ${place.of(name)};`);
  const specification = part.fields.length > 0 ? `${part.id}-spec` : 'plain-spec';
  return `{ const characteristics = {}; ${given.join(' ')}
    o.items.push({ path: ${place.path}, idPath: ${text(item.idPath)}, parent: ${item.parent}, type: 'product', offering: ${text(part.id)}, specification: ${text(specification)},
      categories, name: ${identifier(part.id, 'name')}, role: ${text(item.role)}, action: 'add', quantity: 1, holder: o.customer, characteristics,
      verdict: verdicts[${part.fields.length > 0 ? place.of('worst') : '0'}] }); }`;
};

const functionOf = (verb: string, place: Place, body: readonly string[], more = ''): string =>
  `function ${identifier(verb, place.part.id)}(${holding(place)}${more}) { ${body.join('\n')} }`;

/** The functions of one part: read its values, price it, describe its item. */
const printPart = (place: Place, item: { readonly idPath: string; readonly parent: string; readonly role: string | null }): string =>
  [
    functionOf(
      'read',
      place,
      place.part.fields.map((field) => readField(place, field)),
      ', s',
    ),
    functionOf(
      'price',
      place,
      place.part.charges.map((charge) => priceCharge(place, charge)),
    ),
    functionOf('describe', place, [describeItem(place, item)]),
  ].join('\n');

/** For each option of a group, the functions of its part; and which of them to call. */
function printGroup({ id, options }: PlannedGroup): string {
  const parts = options.map((option) => {
    const path = `/groups/${id}/${option.id}`;
    return printPart(placeOf(option, `${path}/1`), { idPath: path, parent: "''", role: null });
  });
  const calls = (verb: string) => options.map((option) => `case ${text(option.id)}: ${identifier(verb, option.id)}(o); break;`).join(' ');
  const chosen = `o.${identifier(id, 'chosen')}`;
  return `${parts.join('\n')}
    function ${identifier('read', id)}(o, s) { const list = s[${text(`/groups/${id}`)}]; if (list === undefined) { ${open('o.worst')} } else ${chosen} = list[0]; }
    function ${identifier('price', id)}(o) { switch (${chosen}) { ${calls('price')} } }
    function ${identifier('describe', id)}(o) { switch (${chosen}) { ${calls('describe')} } }`;
}

function printSource(plan: Plan): string {
  const { parts, groups, rules, line } = plan;
  const nodes = [...parts, ...groups];
  const constants = [...parts, line, ...groups.flatMap(({ options }) => options), ...rules].map(
    ({ id }) => `const ${identifier(id, 'name')} = ${nameOf(id)};`,
  );
  const fields = [
    ...parts.flatMap((part) => [...part.fields.map(({ name }) => identifier(part.id, name)), identifier(part.id, 'worst')]),
    ...groups.map(({ id }) => identifier(id, 'chosen')),
  ];
  const discounts = plan.discounts.map(
    ({ id, part, percent }) => `for (const line of o.lines) if (line.tariff === ${text(`${part}-tariff`)} && line.amount !== null) {
      const off = Math.round(line.amount * ${percent} / 1_000_000) * 10_000;
      if (off !== 0) { line.amount -= off; line.alterations.push({ tariff: ${text(id)}, charge: ${text(id)}, name: ${nameOf(id)}, attachedBy: ${text(workloadBundle)}, amount: -off }); } }`,
  );
  const rulesOf = (isLine: boolean) => rules.filter(({ on }) => (on === 'line') === isLine);
  return `
  const truths = ['no', 'unknown', 'yes'], verdicts = ['allowed', 'open', 'refused'], categories = ['workload'], noCategories = [];
  const month = { unit: 'month', length: 1 }, reject = { type: 'reject' }, warn = { type: 'warn' };
  const monthly_charge = ${nameOf('monthly')}, fee_charge = ${nameOf('fee')}, bundleName = ${nameOf(workloadBundle)}, roleName = ${nameOf('line')};
  ${constants.join('\n')}
  ${parts.map((part) => printPart(placeOf(part, `/components/${part.id}/1`), { idPath: `/components/${part.id}`, parent: "''", role: null })).join('\n')}
  ${groups.map(printGroup).join('\n')}
  ${printPart(lineOf(line), { idPath: '/roles/line/item', parent: 'm.member', role: 'line' })}
  ${rules.map(judgeRule).join('\n')}
  function readAll(o, s) {
    ${nodes.map(({ id }) => `${identifier('read', id)}(o, s);`).join(' ')}
    for (const key of s['/roles/line'] ?? []) {
      const member = '/roles/line/' + key;
      const m = { member, path: member + '/item', memberWorst: 0, worst: 0, ${line.fields.map(({ name }) => `${name}: undefined`).join(', ')} };
      read_line(o, m, s);
      o.members.push(m);
    }
  }
  function judgeAll(o) {
    ${rulesOf(false)
      .map(({ id }) => `${identifier('judge', id)}(o);`)
      .join(' ')}
    ${rulesOf(true)
      .map(({ id }) => `for (const m of o.members) ${identifier('judge', id)}(o, m);`)
      .join(' ')}
  }
  function priceAll(o) { ${nodes.map(({ id }) => `${identifier('price', id)}(o);`).join(' ')} for (const m of o.members) price_line(o, m); }
  function discountAll(o) { ${discounts.join('\n')} }
  function totalAll(o) {
    let oneTime = 0, monthly = 0, hasMonthly = false;
    for (const { type, amount } of o.lines) if (amount !== null) { if (type === 'one-time') oneTime += amount; else { monthly += amount; hasMonthly = true; } }
    return { oneTime, recurring: hasMonthly ? [{ period: month, amount: monthly }] : [] };
  }
  function describeAll(o) {
    o.items.push({ path: '', idPath: '', parent: null, type: 'bundle', offering: ${text(workloadBundle)}, specification: null, categories, name: bundleName, role: null,
      action: 'add', quantity: 1, holder: o.customer, characteristics: {}, verdict: verdicts[o.worst] });
    ${nodes.map(({ id }) => `${identifier('describe', id)}(o);`).join(' ')}
    for (const m of o.members) {
      o.items.push({ path: m.member, idPath: '/roles/line', parent: '', type: 'membership', offering: ${text(workloadBundle)}, specification: null, categories: noCategories,
        name: roleName, role: 'line', action: 'add', quantity: 1, holder: o.customer, characteristics: {}, verdict: verdicts[m.memberWorst] });
      describe_line(o, m);
    }
  }
  return ({ request, facts }) => {
    const customer = request.customer.id, { age, arrears } = facts.customers[customer];
    const o = { customer, age, arrears, overall: 0, worst: 0, wrongSlots: [], outcomes: [], warnings: [], lines: [], items: [], members: [],
      ${fields.map((field) => `${field}: ${field.endsWith('_worst') ? '0' : 'undefined'}`).join(', ')} };
    readAll(o, request.selections);
    judgeAll(o);
    priceAll(o);
    discountAll(o);
    const totals = totalAll(o);
    describeAll(o);
    return { verdict: verdicts[o.overall], items: o.items, outcomes: o.outcomes, warnings: o.warnings, wrongSlots: o.wrongSlots, lines: o.lines, totals };
  };`;
}

export function handWritten(plan: Plan): JudgeByHand {
  const made: JudgeByHand = new Function(printSource(plan))();
  return made;
}
