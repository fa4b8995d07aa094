import { describe, expect, it } from 'vitest';
import type { Definition } from '../../schemas/generated/definitions.ts';
import { workspaceOf } from '../definition/index.ts';
import {
  bundle,
  category,
  characteristic,
  monthly,
  namedCondition,
  offering,
  rule,
  specification,
  tariff,
} from '../testing/build-definitions.ts';
import { compile } from './index.ts';

const speed = characteristic({ enum: ['1M', '2M', '4M'], default: '1M' });
const broadband = specification({ id: 'broadband', fields: { speed } });
const access = offering({
  id: 'access',
  specification: 'broadband',
  categories: ['wired'],
  characteristics: { speed: { enum: ['1M', '2M'] } },
});
const whole = bundle({
  id: 'whole',
  components: [{ id: 'access', offering: 'access', min: 1, max: 1, characteristics: { speed: { const: '2M' } } }],
  roles: [{ id: 'member', min: 1, max: 2, accepts: ['wired'], from: ['new'] }],
  tariffs: [{ tariff: 'fee', on: '/roles/member' }],
});
const base: readonly Definition[] = [
  category('root'),
  category('wired', 'root'),
  category('all'),
  broadband,
  access,
  whole,
  tariff('fee', monthly('fee', '1.00')),
  rule({ id: 'wired-rule', appliesTo: { categories: ['root'] }, when: { any: [{ condition: 'far-away' }, { condition: 'far-away' }] } }),
  namedCondition('far-away', { not: { condition: 'here' } }),
  namedCondition('here', { fact: 'order', path: 'region', operator: 'equal', value: 'x' }),
];
const compileOf = (definitions: readonly Definition[], id = 'whole') => {
  const result = compile(workspaceOf(definitions), id);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('compile', () => {
  it('applies the narrowing of the offering and of the component', () => {
    const [component] = compileOf(base).root.components;
    expect(component?.item.fields[0]?.characteristic).toMatchObject({ const: '2M' });
  });

  it('lets a role accept by category, and puts its tariff on the memberships', () => {
    const [role] = compileOf(base).root.roles;
    expect(role?.accepts.map((node) => [node.offering, node.path])).toEqual([['access', '/roles/member/item']]);
    expect(role?.tariffs.map((node) => node.tariff)).toEqual(['fee']);
  });

  it('binds a rule of its own wherever a category above matches', () => {
    const [found] = compileOf(base).rules;
    expect(found?.on).toEqual([
      { path: '/components/access', offering: 'access' },
      { path: '/roles/member/item', offering: 'access' },
    ]);
  });

  it('names exactly the definitions it reached', () => {
    expect(compileOf(base).manifest.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      'category/all',
      'category/root',
      'category/wired',
      'condition/far-away',
      'condition/here',
      'offering/access',
      'offering/whole',
      'rule/wired-rule',
      'specification/broadband',
      'tariff/fee',
    ]);
  });

  it('changes its hash with each definition it reaches and with no other', () => {
    const { hash, manifest } = compileOf(base);
    const stranger = specification({ id: 'stranger' });
    expect(compileOf([...base, stranger]).hash).toBe(hash);
    for (const definition of base) {
      const changed = base.map((other) => (other === definition ? { ...other, description: { 'zh-CN': '改', en: 'changed' } } : other));
      expect(compileOf(changed).hash, definition.id).not.toBe(hash);
    }
    expect(manifest).toHaveLength(base.length);
  });

  it('is frozen and survives serialisation', () => {
    const program = compileOf(base);
    expect(Object.isFrozen(program.root.components[0]?.item.fields)).toBe(true);
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
  });

  it('tells unknown references and circles instead of a program', () => {
    const codes = (definitions: readonly Definition[]) => {
      const result = compile(workspaceOf(definitions), 'whole');
      return result.ok ? [] : result.error.map((issue) => issue.code);
    };
    expect(codes([])).toEqual(['reference-unknown']);
    expect(codes(base.filter((definition) => definition.id !== 'fee'))).toEqual(['reference-unknown']);
    const circle = bundle({ id: 'whole', components: [{ id: 'self', offering: 'whole', min: 1, max: 1 }] });
    expect(codes([circle])).toEqual(['bundle-cycle']);
    const without = base.filter((definition) => definition.id !== 'here');
    expect(codes(without)).toEqual(['reference-unknown']);
    expect(codes([...without, namedCondition('here', { condition: 'far-away' })])).toEqual(['condition-cycle']);
  });

  it('carries what its conditions name, of rules and of tariffs, and nothing else', () => {
    expect(Object.keys(compileOf([...base, namedCondition('stranger', { condition: 'here' })]).conditions ?? {})).toEqual([
      'far-away',
      'here',
    ]);
    const paying = { ...whole, tariffs: [{ tariff: 'fee', when: { condition: 'here' } }] };
    const definitions = base.filter(({ id }) => id !== 'wired-rule').map((definition) => (definition === whole ? paying : definition));
    expect(Object.keys(compileOf(definitions).conditions ?? {})).toEqual(['here']);
    expect(compileOf(definitions, 'access').conditions).toBeUndefined();
  });

  it('refuses names that would write out to more than anybody can judge', () => {
    const doubling = Array.from({ length: 40 }, (_, index) =>
      namedCondition(`c${index}`, { all: [{ condition: `c${index + 1}` }, { condition: `c${index + 1}` }] }),
    );
    const last = namedCondition('c40', { fact: 'order', path: 'region', operator: 'equal', value: 'x' });
    const asking = rule({ id: 'wired-rule', appliesTo: { categories: ['root'] }, when: { condition: 'c0' } });
    const result = compile(workspaceOf([...base.filter(({ id }) => id !== 'wired-rule'), ...doubling, last, asking]), 'whole');
    expect(result.ok ? [] : result.error).toMatchObject([{ code: 'condition-too-large', params: { greatest: 500, comparisons: 2 ** 40 } }]);
  });
});
