import { describe, expect, it } from 'vitest';
import type { Definition } from '../../schemas/generated/definitions.ts';
import { workspaceOf } from '../definition/index.ts';
import { bundle, category, characteristic, monthly, offering, rule, specification, tariff } from '../testing/build-definitions.ts';
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
  rule({ id: 'wired-rule', appliesTo: { categories: ['root'] }, when: { fact: 'order', path: 'region', operator: 'equal', value: 'x' } }),
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
  });
});
