import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../core/compile/index.ts';
import {
  type ConfigureRequest,
  configure,
  type Linked,
  link,
  type ResolvedFacts,
  type Selections,
  type SlotValue,
  selectionsFromForm,
  tariffsInForce,
} from '../core/configure/index.ts';
import { keyOf, lint, type Offering } from '../core/definition/index.ts';
import { fixedTariff } from '../core/tariff/index.ts';
import { fillForm, slotsOf } from '../core/testing/fill-form.ts';
import { readFolder, readSeeds, seedsFolder } from '../core/testing/read-seeds.ts';
import { refusedUses } from '../core/testing/refused-uses.ts';
import type { CustomerClass } from '../schemas/generated/definitions.ts';

const workspace = readSeeds();
const verified: ResolvedFacts = {
  customers: { wang: { idVerified: true } },
  held: { wang: [] },
  ownSites: [{ id: 'head-office', name: '总部', address: '长沙市芙蓉路 1 号', region: 'hunan', coverage: true }],
};

const programs = new Map<string, Linked>();
/** Every offering is sold in many places: its program is made once. */
function linked(offering: string): Linked {
  const known = programs.get(offering);
  if (known) return known;
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  const made = link(program.value);
  programs.set(offering, made);
  return made;
}
const request = (
  customerClass: ConfigureRequest['customer']['class'],
  place: Pick<ConfigureRequest, 'channel' | 'region'>,
  selections: Selections,
): ConfigureRequest => ({
  action: 'add',
  customer: { id: 'wang', class: customerClass },
  ...place,
  at: '2026-11-22T10:00:00+08:00',
  selections,
});
/** Tariffs that were rated when some offering was sold, and sets of them that were. */
const ratedTariffs = new Set<string>();
const ratedSets = new Map<string, readonly string[]>();
/** What a sale leaves unratable in January, when everything ordered in November has begun. */
function unratable(sold: Parameters<typeof tariffsInForce>[0]): readonly string[] {
  const held = tariffsInForce(sold, '2026-11-22T10:00:00+08:00', (id) => workspace.get('tariff', id)?.charges ?? []);
  if (!held.ok) return held.error.map(({ code, path }) => `${code} ${path}`);
  for (const { tariff } of held.value) ratedTariffs.add(tariff);
  const set = held.value.map(({ tariff, member }) => `${member}|${tariff}`).join(' ');
  const known = ratedSets.get(set) ?? refusedUses(held.value, { month: '2027-01' });
  ratedSets.set(set, known);
  return known;
}
const isAvailable = ({ availability }: { readonly availability: { readonly status: string } }) => availability.status === 'available';
const zhengzhou = { channel: 'own-shop', region: 'henan' };
const tianjin = { channel: 'own-shop', region: 'tianjin' };
const shanghai = { channel: 'own-shop', region: 'shanghai' };

describe('the example catalogue', () => {
  it('holds one definition a file, named after its kind and id', () => {
    for (const [file, document] of readFolder(seedsFolder)) {
      expect(file).toBe(`${keyOf(document as { kind: 'offering'; id: string })}.json`);
    }
  });

  it('lints clean', () => {
    expect(lint(workspace)).toEqual([]);
  });

  it('says of every definition where it comes from, graded as its source is', () => {
    const lines = readFileSync(new URL('./offer-facts.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const grades = new Map(lines.map((line): [string, string] => [JSON.parse(line).id, JSON.parse(line).grade]));
    for (const definition of workspace.definitions.values()) {
      for (const { fact, row, grade } of definition.provenance) {
        const expected = fact ? grades.get(fact) : row ? 'A' : 'illustrative';
        expect([keyOf(definition), fact ?? row, grade]).toEqual([keyOf(definition), fact ?? row, expected]);
        if (row) expect(Number(row.slice(1))).toBeLessThanOrEqual(147);
      }
    }
  });

  it('covers with its provenance only parts that exist', () => {
    for (const definition of workspace.definitions.values()) {
      const pointers = definition.provenance.flatMap((entry) => entry.covers ?? []);
      for (const path of pointers) expect([keyOf(definition), path, resolves(definition, path)]).toEqual([keyOf(definition), path, true]);
    }
  });

  /** Every region of every channel where somebody of the class may order it. */
  const placesOf = ({ market }: Offering, customerClass: CustomerClass) =>
    workspace.all('channel').flatMap(({ id, customerClasses, outlets }) => {
      const isOpen = (!customerClasses || customerClasses.includes(customerClass)) && (!market.channels || market.channels.includes(id));
      const regions = [...new Set(outlets.map((outlet) => outlet.region))];
      return regions.flatMap((region) => (isOpen && (!market.regions || market.regions.includes(region)) ? [{ channel: id, region }] : []));
    });
  const sellable = workspace.all('offering').filter((offering) => offering.isSellable !== false);
  const sales = sellable.flatMap((offering) =>
    offering.market.customerClasses.map((customerClass) => [offering.id, customerClass, offering] as const),
  );

  it.each(sales)('sells %s to a customer of class %s wherever it is offered, by filling in its form', (id, customerClass, offering) => {
    const places = placesOf(offering, customerClass);
    expect(places).not.toEqual([]);
    for (const place of places) {
      const sold = fillForm(linked(id), request(customerClass, place, {}), verified);
      const { verdict, blockers, price } = sold;
      expect({ place, verdict, blockers, isComplete: price.isComplete, unratable: unratable(sold) }).toEqual({
        place,
        verdict: 'allowed',
        blockers: [],
        isComplete: true,
        unratable: [],
      });
    }
  });

  it.each(sales)('sells %s to a customer of class %s with each option that is available', (id, customerClass, offering) => {
    const [place = zhengzhou] = placesOf(offering, customerClass);
    const filled = fillForm(linked(id), request(customerClass, place, {}), verified);
    // Members of a role have the same options: the first stands for all.
    const slots = slotsOf(filled.form.sections).filter(({ id: slot }) => !/^\/roles\/[^/]+\/m(?!1\/)/.test(slot));
    const chosen = slots.flatMap((slot): [string, SlotValue][] => {
      if (slot.type === 'choice') return slot.options.filter(isAvailable).map((option) => [slot.id, [option.id]]);
      if (slot.type === 'filler') return slot.options.filter(isAvailable).map((option) => [slot.id, option.id]);
      return slot.type === 'field' ? (slot.choices ?? []).filter(isAvailable).map(({ value }) => [slot.id, value]) : [];
    });
    const selections = selectionsFromForm(filled.form);
    for (const [slot, value] of chosen) {
      // Another filler is another item: what was typed into the one before is not carried over.
      const item = slot.endsWith('/offering') ? slot.replace(/offering$/, 'item/') : null;
      const kept = Object.fromEntries(Object.entries(selections).filter(([path]) => item === null || !path.startsWith(item)));
      const other = fillForm(linked(id), request(customerClass, place, { ...kept, [slot]: value }), verified);
      // What a person approves is sold too, once it is approved.
      const blockers = other.blockers.filter(({ type }) => type !== 'approval');
      expect({ slot, value, blockers, unratable: unratable(other) }).toEqual({ slot, value, blockers: [], unratable: [] });
    }
  });

  const gotone = (family: string, region: string, plans: readonly string[]) =>
    plans.map(
      (plan) => ['gotone-line-2011', region, { '/groups/plan-family': [family], [`/groups/plan-family/${family}/1/plan`]: plan }] as const,
    );
  it.each<readonly [offering: string, region: string, selections: Selections]>([
    ...gotone('beijing', 'beijing', ['88', '128']),
    ...gotone('chengdu', 'sichuan', ['58', '88', '128']),
    ...gotone('internet', 'henan', ['58', '88', '128']),
    ...['b', 'c', 'd'].map(
      (plan) => ['mobile-line-2008', 'henan', { '/groups/brand': ['mzone'], '/groups/brand/mzone/1/plan': plan }] as const,
    ),
    ['fibre-home-2014', 'tianjin', { '/components/fixed-line': 1 }],
  ])('rates the use of %s in %s with options of options: %j', (id, region, selections) => {
    const sold = fillForm(linked(id), request('individual', { channel: 'own-shop', region }, selections), verified);
    expect({ blockers: sold.blockers, unratable: unratable(sold) }).toEqual({ blockers: [], unratable: [] });
  });

  it.each<readonly [offering: string, customerClass: CustomerClass, place: typeof zhengzhou, selections: Selections]>([
    ['mobile-home-2009', 'family', zhengzhou, { '/roles/home-product': ['m1'], '/roles/home-product/m1/offering': 'g3-family-phone' }],
    [
      'family-account-2011',
      'family',
      { channel: 'own-shop', region: 'chongqing' },
      { '/roles/desk-phone': ['m1'], '/roles/desk-phone/m1/components/short-number/1/shortNumber': '529' },
    ],
    ['vnet-2009', 'enterprise', { channel: 'account-manager', region: 'beijing' }, { '/roles/member/m1/offering': 'group-plan-80' }],
  ])('rates the use of %s with members of another kind', (id, customerClass, place, selections) => {
    const sold = fillForm(linked(id), request(customerClass, place, selections), verified);
    expect({ blockers: sold.blockers, unratable: unratable(sold) }).toEqual({ blockers: [], unratable: [] });
  });

  it('rates the use that every tariff names, little and plenty of it, somewhere; of plans sold no more by themselves', () => {
    const metered = workspace.all('tariff').filter(({ charges }) => charges.some(({ type }) => type === 'usage' || type === 'allowance'));
    const left = metered.filter(({ id }) => !ratedTariffs.has(id));
    const ended = workspace.all('offering').filter(({ validFor }) => validFor?.end !== undefined);
    expect(left.map(({ id }) => id)).toEqual(ended.flatMap(({ tariffs = [] }) => tariffs.map(({ tariff }) => tariff)));
    for (const tariff of left) {
      const held = fixedTariff(tariff, Date.parse('2008-10-01T00:00:00+08:00'));
      expect(held.ok ? refusedUses([held.value], { month: '2009-10' }) : held.error).toEqual([]);
    }
  });

  it('refuses nobody for the hour: a demonstration goes on at night', () => {
    const refusing = workspace.all('channel').filter(({ openingHours }) => openingHours?.outside === 'refused');
    expect(refusing.map(({ id }) => id)).toEqual([]);
    expect(workspace.all('channel').filter(({ openingHours }) => openingHours).length).toBeGreaterThan(0);
  });

  it('has an order that waits for an approval, and one that waits for a check', () => {
    const levels = workspace.all('rule').filter(({ effect }) => effect.type === 'approval');
    const deferred = workspace.all('rule').filter(({ deferrable }) => deferrable);
    expect([levels.length > 0, deferred.length > 0]).toEqual([true, true]);
  });

  it('hangs every offering below one of the four service families, families or groups', () => {
    const roots = ['td-wlan', 'broadband-fixed', 'ims', 'data-information', 'family-combination', 'group-products'];
    const rootOf = (id: string): string => {
      const parent = workspace.get('category', id)?.parent;
      return parent ? rootOf(parent) : id;
    };
    for (const offering of workspace.all('offering')) for (const id of offering.categories) expect(roots).toContain(rootOf(id));
    expect(
      workspace
        .all('category')
        .filter(({ parent }) => !parent)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...roots].sort());
  });
});

function resolves(document: unknown, path: string): boolean {
  let value: unknown = document;
  for (const step of path.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = Reflect.get(value, step);
  }
  return true;
}

/** The rules and effects of one configuration: who refused or asked, and where. */
function reasons(
  offering: string,
  ...[customerClass, place, selections, facts = verified]: [...Parameters<typeof request>, ResolvedFacts?]
) {
  const { blockers, warnings, proposals } = configure(linked(offering), request(customerClass, place, selections), facts);
  const told = blockers.filter(({ rule, type }) => rule && type !== 'document').map(({ rule, verdict, slot }) => [rule, verdict, slot]);
  return { told, warned: warnings.map(({ rule }) => rule), proposed: proposals.map(({ slot, value }) => [slot, value]) };
}

describe('rules of the example catalogue', () => {
  it('refuses a 188 number without a TD terminal (F098)', () => {
    const own = { '/components/data-card': 0, '/components/number/1/segment': '188' };
    const rule = 'rule/segment-188-needs-td-terminal';
    expect(reasons('td-data-card-bundle', 'individual', tianjin, own).told).toEqual([[rule, 'refused', '/components/number/1']]);
    expect(reasons('td-data-card-bundle', 'individual', tianjin, { ...own, '/components/data-card': 1 }).told).toEqual([]);
    expect(reasons('td-data-card-bundle', 'individual', tianjin, { ...own, '/components/number/1/segment': '157' }).told).toEqual([]);
  });

  it('sees through a 188 number that is typed under another segment', () => {
    const typed = { '/components/data-card': 0, '/components/number/1/segment': '157', '/components/number/1/number': '18812345678' };
    expect(reasons('td-data-card-bundle', 'individual', tianjin, typed).told).toEqual([
      ['rule/number-begins-with-segment', 'refused', '/components/number/1'],
      ['rule/segment-188-needs-td-terminal', 'refused', '/components/number/1'],
    ]);
  });

  it('refuses the sixth card of one person, counting this order (F105)', () => {
    const card = {
      id: 'card',
      status: 'active' as const,
      name: { 'zh-CN': '卡', en: 'Card' },
      label: null,
      familyBundles: 0,
      offering: 'usim-card',
      specification: 'usim',
      categories: [],
      quantity: 1,
      characteristics: {},
    };
    const having = (count: number) => ({ ...verified, held: { wang: Array.from({ length: count }, () => card) } });
    const told = (count: number) => reasons('td-netbook-bundle', 'individual', shanghai, {}, having(count)).told;
    expect(told(4)).toEqual([]);
    expect(told(5)).toEqual([['rule/five-cards-a-person', 'refused', '/components/usim/1']]);
  });

  it('refuses a new number whose holder is not verified, and waits while nobody knows (F102)', () => {
    const told = (facts: ResolvedFacts) => reasons('td-netbook-bundle', 'individual', shanghai, {}, facts).told;
    expect(told({ ...verified, customers: { wang: { idVerified: false } } })).toEqual([
      ['rule/real-name-verified', 'refused', '/components/number/1'],
    ]);
    expect(told({ ...verified, customers: { wang: {} } })).toEqual([['rule/real-name-verified', 'open', '']]);
  });

  it('asks each customer class for its own papers, once an order and of who orders (F102)', () => {
    const documents = (offering: string, ...rest: Parameters<typeof request>) =>
      configure(linked(offering), request(...rest), verified).documents.map(({ slot, holder }) => [slot, holder]);
    expect(documents('td-netbook-bundle', 'individual', shanghai, {})).toEqual([['/documents/identity-card', 'wang']]);
    expect(documents('td-netbook-bundle', 'enterprise', shanghai, {})).toEqual([['/documents/business-licence', 'wang']]);
    const family = { '/roles/head/m1/offering': 'easyown', '/roles/head/m1/holder': 'li' };
    expect(documents('mobile-home-2009', 'family', zhengzhou, family)).toEqual([['/documents/household-register', 'wang']]);
    expect(documents('broadband-xdsl', 'individual', tianjin, {})).toEqual([]);
  });

  const family = {
    '/roles/head/m1/offering': 'easyown',
    '/roles/head/m1/item/city': 'luoyang',
    '/roles/member/m1/offering': 'mzone-2012',
    '/roles/member/m1/item/city': 'luoyang',
  };
  it('refuses a member of another city (F072)', () => {
    const told = (city: string) => reasons('mobile-home-2009', 'family', zhengzhou, { ...family, '/roles/member/m1/item/city': city }).told;
    expect(told('luoyang')).toEqual([]);
    expect(told('kaifeng')).toEqual([['offering/mobile-home-2009/member-local-and-free', 'refused', '/roles/member/m1']]);
  });

  it('says why at every city that is not the head’s, and at every plan that the model excludes', () => {
    const choices = (offering: string, ...rest: Parameters<typeof request>) => {
      const { form } = configure(linked(offering), request(...rest), verified);
      return (id: string) => {
        const slot = slotsOf(form.sections).find((candidate) => candidate.id === id);
        const options = slot?.type === 'choice' ? slot.options.map((option) => [option.id, option] as const) : [];
        const values = slot?.type === 'field' ? (slot.choices ?? []).map((choice) => [choice.value, choice] as const) : [];
        return [...options, ...values].filter(([, choice]) => isAvailable(choice)).map(([value]) => value);
      };
    };
    expect(choices('mobile-home-2009', 'family', zhengzhou, family)('/roles/member/m1/item/city')).toEqual(['luoyang']);
    const chosen = choices('td-netbook-bundle', 'individual', shanghai, { '/components/terminal/1/model': 'td-n12-pro' });
    expect(chosen('/groups/plan')).toEqual(['plan-100', 'plan-200', 'plan-300']);
    const own = choices('td-data-card-bundle', 'individual', tianjin, {
      '/components/data-card': 0,
      '/components/number/1/segment': '188',
    });
    expect(own('/components/number/1/segment')).toEqual(['157', '147']);
  });

  it('needs a USIM card for each new number, whoever else has one', () => {
    const told = (role: string) =>
      reasons('mobile-home-2009', 'family', zhengzhou, { ...family, [`/roles/${role}/m1/components/usim`]: 0 }).told;
    expect(told('member')).toEqual([['offering/mobile-home-2009/new-member-needs-card', 'refused', '/roles/member/m1/components/usim']]);
    expect(told('head')).toEqual([['offering/mobile-home-2009/new-head-needs-card', 'refused', '/roles/head/m1/components/usim']]);
  });

  it('refuses the best netbook with the smallest plan, warns of the missing subsidy and proposes the tier', () => {
    const chosen = { '/components/terminal/1/model': 'td-n12-pro', '/groups/plan': ['plan-50'] };
    expect(reasons('td-netbook-bundle', 'individual', shanghai, chosen)).toEqual({
      told: [['offering/td-netbook-bundle/pro-needs-big-plan', 'refused', '/components/terminal/1']],
      warned: ['offering/td-netbook-bundle/no-subsidy-with-50'],
      proposed: [['/components/terminal/1/tier', 'deep-custom']],
    });
  });

  it('warns a family of four that shares 500 minutes', () => {
    const warned = (keys: string[]) => reasons('mobile-home-2009', 'family', zhengzhou, { ...family, '/roles/member': keys }).warned;
    expect(warned(['m1', 'm2'])).toEqual([]);
    expect(warned(['m1', 'm2', 'm3'])).toEqual(['offering/mobile-home-2009/small-pack-for-many']);
  });

  it('sells each region its own offers', () => {
    const market = (place: typeof tianjin) =>
      configure(linked('td-netbook-bundle'), request('individual', place, {}), verified).blockers.filter(({ type }) => type === 'market');
    expect(market(shanghai)).toEqual([]);
    expect(market(tianjin).map(({ code }) => code)).toContain('market-region');
  });
});
