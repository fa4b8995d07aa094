import { describe, expect, it } from 'vitest';
import type { Bundle, SimpleOffering, Specification, Tariff } from '../../schemas/generated/definitions.ts';
import { type Offering, workspaceOf } from './definition.ts';
import { resolveIdPath } from './id-path.ts';

const name = { 'zh-CN': '名', en: 'Name' };
const shared = { name, provenance: [{ grade: 'illustrative' as const }] };
const sold = { ...shared, kind: 'offering' as const, market: { customerClasses: ['family' as const] }, categories: ['all'] };

const line: Specification = {
  ...shared,
  $schema: 'urn:offerwright:schema:v1:specification',
  kind: 'specification',
  id: 'line',
  serviceFamily: 'broadband-fixed',
  instances: 'individual',
  characteristics: { type: 'object', properties: { speed: { type: 'string', label: name, enum: ['1M', '2M', '4M'] } } },
  actions: ['add'],
};
const fee = (id: string): Tariff => ({
  ...shared,
  $schema: 'urn:offerwright:schema:v1:tariff',
  kind: 'tariff',
  id,
  currency: 'CNY',
  charges: [{ id: `${id}-monthly`, name, type: 'recurring', amount: '1', period: { unit: 'month', length: 1 } }],
});
const simple: SimpleOffering = {
  ...sold,
  $schema: 'urn:offerwright:schema:v1:offering',
  id: 'simple',
  specification: 'line',
  characteristics: { speed: { enum: ['1M', '2M'] } },
  tariffs: [{ tariff: 'own' }],
};
const inner: Bundle = {
  ...sold,
  $schema: 'urn:offerwright:schema:v1:bundle',
  id: 'inner',
  components: [{ id: 'access', offering: 'simple', min: 1, max: 1, characteristics: { speed: { const: '2M' } } }],
  tariffs: [{ tariff: 'inner-fee', on: '/components/access' }],
};
const outer: Bundle = {
  ...sold,
  $schema: 'urn:offerwright:schema:v1:bundle',
  id: 'outer',
  components: [
    { id: 'nested', offering: 'inner', min: 1, max: 1 },
    { id: 'missing', offering: 'gone', min: 0, max: 1 },
  ],
  groups: [{ id: 'pick', min: 0, max: 1, options: [{ id: 'one', offering: 'simple' }] }],
  roles: [
    {
      id: 'member',
      min: 0,
      max: 2,
      accepts: ['line'],
      from: ['new'],
      components: [{ id: 'extra', offering: 'simple', min: 0, max: 1 }],
      groups: [{ id: 'gift', min: 0, max: 1, options: [{ id: 'a', offering: 'inner' }] }],
    },
  ],
  tariffs: [
    { tariff: 'member-fee', on: '/roles/member' },
    { tariff: 'far-fee', on: '/components/nested/components/access' },
  ],
};
const workspace = workspaceOf([line, simple, inner, outer, ...['own', 'inner-fee', 'member-fee', 'far-fee'].map(fee)]);

/** What a path leads to in a word, with the offerings there. */
function tell(path: string, offering: Offering = outer): string {
  const resolved = resolveIdPath(workspace, offering, path);
  if (!resolved.ok) return `${resolved.error.code} ${resolved.error.segment}`;
  const { value } = resolved;
  const at = `${value.place.type} ${value.place.offerings.map(({ id }) => id).join('+')}`;
  if (value.type === 'characteristic')
    return `${value.name} of ${at}: ${value.characteristics.map((one) => one.const ?? one.enum?.join('|')).join()}`;
  return value.type === 'charge' ? `${value.charges.map(({ id }) => id).join()} of ${at}` : at;
}

describe('an id path leads to', () => {
  it.each([
    ['', 'self outer'],
    ['/components/nested', 'component inner'],
    ['/components/nested/components/access', 'component simple'],
    ['/groups/pick', 'group simple'],
    ['/groups/pick/one', 'option simple'],
    ['/roles/member', 'role simple'],
    ['/roles/member/item', 'filler simple'],
    ['/roles/member/extra', 'component simple'],
    ['/roles/member/gift', 'group inner'],
    ['/roles/member/gift/a/components/access', 'component simple'],
  ])('the part %s', (path, told) => {
    expect(tell(path)).toBe(told);
  });

  it.each([
    ['/groups/pick/one/speed', 'speed of option simple: 1M|2M'],
    ['/components/nested/components/access/speed', 'speed of component simple: 2M'],
    ['/roles/member/item/speed', 'speed of filler simple: 1M|2M'],
    ['/roles/member/extra/speed', 'speed of component simple: 1M|2M'],
  ])('the characteristic %s after all narrowing', (path, told) => {
    expect(tell(path)).toBe(told);
  });

  it.each([
    ['/groups/pick/one/own-monthly', 'own-monthly of option simple'],
    ['/roles/member/member-fee-monthly', 'member-fee-monthly of role simple'],
    ['/roles/member/item/own-monthly', 'own-monthly of filler simple'],
    ['/components/nested/components/access/inner-fee-monthly', 'inner-fee-monthly of component simple'],
    ['/components/nested/components/access/far-fee-monthly', 'far-fee-monthly of component simple'],
  ])('the charge %s, whoever attached it', (path, told) => {
    expect(tell(path)).toBe(told);
  });

  it('a leaf of a simple offering', () => {
    expect(tell('/speed', simple)).toBe('speed of self simple: 1M|2M');
    expect(tell('/own-monthly', simple)).toBe('own-monthly of self simple');
  });
});

describe('an id path leads nowhere', () => {
  it.each([
    ['/components/garage', 'path-unknown-part garage'],
    ['/groups/pick/two', 'path-unknown-part two'],
    ['/roles/guest', 'path-unknown-part guest'],
    ['/roles/member/speed', 'path-unknown-part speed'],
    ['/roles/member/own-monthly', 'path-unknown-part own-monthly'],
    ['/components/nested/colour', 'path-unknown-part colour'],
    ['/groups/pick/one/constructor', 'path-unknown-part constructor'],
    ['/components', 'path-unknown-part '],
    ['/groups/pick/one/speed/1M', 'path-too-long 1M'],
  ])('%s', (path, told) => {
    expect(tell(path)).toBe(told);
  });

  it('beyond a definition that is missing, which is told elsewhere', () => {
    expect(tell('/components/missing')).toBe('component ');
    expect(tell('/components/missing/speed')).toBe('unresolved-reference speed');
    expect(tell('/components/missing/components/access')).toBe('unresolved-reference components');
  });
});
