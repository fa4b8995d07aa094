import { expect, type Locator } from '@playwright/test';
import type {
  Bundle,
  Component,
  Condition,
  FactCondition,
  FormHints,
  InlineRule,
  LocalizedText,
  NarrowedCharacteristic,
  Narrowing,
  OptionGroup,
  Role,
  TariffAttachment,
} from '../../schemas/generated/definitions.ts';
import { quoted } from './choice-list.ts';
import type { Hand } from './hand.ts';
import type { Locale } from './sign-in.ts';
import { wordsOf } from './words-of.ts';

type NameOf = (offering: string) => LocalizedText;
type Level = Pick<Bundle, 'components' | 'groups'>;

const factText = ({ fact, path, params }: FactCondition): string => [fact, path ?? '', JSON.stringify(params ?? null)].join('|');

/** The bundle, or the role, in which a part stands. */
const levelOf = (place: string): string => /^\/roles\/[^/]+/.exec(place)?.[0] ?? '';

const textbox = (within: Locator, name: string): Locator => within.getByRole('textbox', { name, exact: true });

const partsOf = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];

/** Makes a bundle in the designer, part by part, as its definition says it; what it is made from stands in the catalogue. */
export class Designer {
  readonly #hand: Hand;
  readonly #locale: Locale;
  readonly #nameOf: NameOf;
  readonly #t: ReturnType<typeof wordsOf>;

  constructor(hand: Hand, locale: Locale, nameOf: NameOf) {
    this.#hand = hand;
    this.#locale = locale;
    this.#nameOf = nameOf;
    this.#t = wordsOf(locale);
  }

  #field(name: string): Locator {
    return this.#hand.page.locator(`[data-field=${quoted(name)}]`);
  }

  #dialog(): Locator {
    return this.#hand.page.getByRole('dialog').filter({ has: this.#hand.page.locator('form') });
  }

  #button(name: string, within: Locator = this.#hand.page.locator('body')): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  async #confirm(name: string): Promise<void> {
    await this.#hand.confirm(this.#button(name, this.#dialog()));
    // Not `expect`: it looks again only after a tenth, a quarter and a half of a second.
    await this.#dialog().waitFor({ state: 'detached' });
  }

  /** A new part, once it is there, has the focus. */
  async #confirmPart(place: string): Promise<void> {
    await this.#confirm(this.#t('design.add.confirm'));
    await this.#hand.page.locator(`[data-field=${quoted(`part${place}`)}]:focus`).waitFor();
  }

  async #writePair(within: Locator, of: 'name' | 'reason', text: LocalizedText): Promise<void> {
    for (const locale of ['zh-CN', 'en'] as const)
      await this.#hand.write(textbox(within, this.#t(`definitions.fields.${of}.${locale}`)), text[locale]);
  }

  /** Only where another is proposed. */
  async #code(dialog: Locator, code: string): Promise<void> {
    const field = textbox(dialog, this.#t('definitions.fields.code'));
    if ((await field.inputValue()) !== code) await this.#hand.write(field, code);
  }

  /** A bundle of that name from nothing; its code is what the name proposes. */
  async begin(draft: string, name: LocalizedText, category: string): Promise<string> {
    const { page } = this.#hand;
    const entry = page.getByRole('menuitem', { name: this.#t('definitions.new.kind.bundle'), exact: true });
    await this.#hand.menu(this.#button(this.#t('definitions.new.label')), entry);
    await this.#writePair(this.#dialog(), 'name', name);
    await this.#hand.choose(this.#dialog().getByRole('combobox', { name: this.#t('definitions.fields.category') }), category);
    await this.#hand.confirm(this.#button(this.#t('definitions.new.make'), this.#dialog()));
    await page.waitForURL(new RegExp(`/design/${draft}/[a-z0-9-]+$`));
    return page.url().split('/').at(-1) ?? '';
  }

  async #tab(name: string): Promise<void> {
    await this.#hand.tab(this.#hand.page.locator(`#editor-tab-${name}`));
  }

  async #select(place: string): Promise<void> {
    const row = this.#hand.page.locator(`[data-place=${quoted(place)}]`);
    if ((await row.getAttribute('aria-selected')) !== 'true') await this.#hand.row(row);
  }

  async #add(place: string, kind: 'component' | 'group' | 'option' | 'role'): Promise<Locator> {
    const { page } = this.#hand;
    const row = page.locator('[role="treegrid"] [aria-selected="true"]');
    // What stands beside a part is added from that part too.
    if (kind === 'option' || levelOf((await row.getAttribute('data-place')) ?? '') !== place) await this.#select(place);
    const entry = page.getByRole('menuitem', { name: this.#t(`design.actions.add-${kind}`), exact: true });
    await this.#hand.menu(row.locator('button[aria-haspopup="menu"]'), entry.first());
    return this.#dialog();
  }

  async #pick(dialog: Locator, parts: readonly { readonly id: string; readonly offering: string }[]): Promise<void> {
    await this.#hand.pick(
      dialog,
      parts.map(({ offering }) => offering),
    );
    for (const { id, offering } of parts) {
      const name = this.#nameOf(offering)[this.#locale];
      if (id !== offering) await this.#hand.write(textbox(dialog, this.#t('design.add.code-of', { name })), id);
    }
  }

  /** The parts of the bundle, and then what each says beside what it brings. */
  async structure(bundle: Bundle): Promise<void> {
    for (const role of bundle.roles ?? []) await this.#role(role);
    await this.#level(bundle, '');
  }

  async #level({ components = [], groups = [] }: Level, place: string): Promise<void> {
    for (const isMandatory of [true, false]) {
      const some = components.filter(({ min }) => min > 0 === isMandatory);
      if (some.length === 0) continue;
      const dialog = await this.#add(place, 'component');
      await this.#pick(dialog, some);
      for (const { offering, reliesOn } of some) {
        const sibling = some.find(({ id }) => id === reliesOn);
        await this.#relies(dialog, `new ${offering}`, sibling ? `new ${sibling.offering}` : reliesOn);
      }
      if (!isMandatory) await this.#hand.tick(dialog.getByLabel(this.#t('design.add.mandatory.component')));
      await this.#confirmPart(`${place}/components/${some[0]?.id}`);
      for (const component of some) await this.#component(component, `${place}/components/${component.id}`);
    }
    for (const group of groups) await this.#group(group, place);
  }

  /** Only where something else is proposed. */
  async #relies(dialog: Locator, key: string, wanted = ''): Promise<void> {
    const list = dialog.locator(`[data-relies=${quoted(key)}]`).getByRole('combobox');
    if ((await list.count()) > 0 && (await list.getAttribute('data-value')) !== wanted) await this.#hand.choose(list, wanted);
  }

  async #component({ default: proposed, characteristics }: Component, place: string): Promise<void> {
    if (proposed === undefined && !characteristics) return;
    await this.#select(place);
    if (proposed !== undefined) await this.#number('default', proposed);
    await this.#narrow(characteristics ?? {});
  }

  async #number(field: string, value: number): Promise<void> {
    await this.#hand.write(this.#hand.page.locator('aside').locator(`input[data-field="${field}"]`), String(value));
  }

  async #narrow(narrowing: Narrowing): Promise<void> {
    for (const [name, narrowed] of Object.entries(narrowing)) {
      const summary = this.#field(`narrow-${name}`);
      await this.#hand.press(summary);
      await this.#narrowOne(summary.locator('xpath=..'), narrowed);
    }
  }

  async #narrowOne(within: Locator, { enum: left, ...rest }: NarrowedCharacteristic): Promise<void> {
    const boxes = within.getByRole('group').getByRole('checkbox');
    for (const box of left ? await boxes.all() : []) {
      const value = await box.getAttribute('data-value');
      if (!left?.some((each) => String(each) === value)) await this.#hand.tick(box);
    }
    for (const [keyword, value] of Object.entries(rest)) {
      const label = this.#t(`design.narrowing.bound.${keyword}`);
      const list = within.getByRole('combobox', { name: label });
      if ((await list.count()) > 0) await this.#hand.choose(list, String(value));
      else await this.#hand.write(textbox(within, label), String(value));
    }
  }

  async #group(group: OptionGroup, level: string): Promise<void> {
    const dialog = await this.#add(level, 'group');
    await this.#writePair(dialog, 'name', group.name ?? { 'zh-CN': group.id, en: group.id });
    await this.#code(dialog, group.id);
    await this.#pick(dialog, group.options);
    await this.#relies(dialog, 'new', group.reliesOn);
    await this.#confirmPart(`${level}/groups/${group.id}`);
    if (group.default) await this.#select(`${level}/groups/${group.id}`);
    for (const option of group.default ?? []) await this.#hand.tick(this.#field('default').locator(`[data-value=${quoted(option)}]`));
  }

  async #role(role: Role): Promise<void> {
    const dialog = await this.#add('', 'role');
    await this.#writePair(dialog, 'name', role.name ?? { 'zh-CN': role.id, en: role.id });
    await this.#code(dialog, role.id);
    await this.#hand.pick(dialog, role.accepts);
    if (role.min === 0) await this.#hand.tick(dialog.getByLabel(this.#t('design.add.mandatory.role')));
    const place = `/roles/${role.id}`;
    await this.#confirmPart(place);
    if (role.max !== 1) await this.#number('max', role.max);
    for (const source of ['existing', 'new'] as const)
      if (!role.from.includes(source)) await this.#hand.tick(this.#field('from').getByLabel(this.#t(`design.inspector.from-${source}`)));
    await this.#level(role, place);
  }

  /** Tariffs that exist, with the terms on which this bundle brings them. */
  async tariffs(attachments: readonly TariffAttachment[]): Promise<void> {
    const { page } = this.#hand;
    const t = this.#t;
    await this.#tab('tariffs');
    await this.#hand.press(this.#button(t('design.tariffs.add.existing')));
    const dialog = this.#dialog();
    await this.#hand.pick(
      dialog,
      attachments.map(({ tariff }) => tariff),
    );
    const altered = attachments.find(({ alters }) => alters)?.alters;
    if (typeof altered === 'string') await this.#hand.choose(dialog.getByRole('combobox', { name: t('design.tariffs.alters') }), altered);
    const hung = attachments.flatMap(({ tariff, when }) => {
      const place = when && this.#takenPlace(when);
      return place ? [{ tariff, place, list: dialog.locator(`[data-while=${quoted(tariff)}]`).getByRole('combobox') }] : [];
    });
    const each = dialog.locator('[data-each-of]');
    if (hung.length > 1 && (await each.count()) === 1) await this.#hand.press(each);
    for (const { place, list } of hung) if ((await list.getAttribute('data-value')) !== place) await this.#hand.choose(list, place);
    await this.#confirm(t('design.tariffs.add-confirm'));
    // The first one opens and takes the focus: who looks before that would shut it again.
    await page.locator('summary[data-field="attachment-0"]:focus').waitFor();
    for (const [index, { on, payer }] of attachments.entries()) {
      if (!on && !payer) continue;
      const summary = page.locator(`summary[data-field="attachment-${index}"]`);
      if (
        !(await summary
          .locator('xpath=..')
          .getAttribute('open')
          .then((open) => open !== null))
      )
        await this.#hand.press(summary);
      if (on) await this.#hand.choose(this.#field(`attachment-${index}/on`).getByRole('combobox'), on);
      if (payer) {
        const value = typeof payer === 'string' ? payer : `role ${payer.role}`;
        await this.#hand.choose(this.#field(`attachment-${index}/payer`).getByRole('combobox'), value);
      }
    }
  }

  /** The place whose choice is the whole of that comparison. */
  #takenPlace(condition: Condition): string | null {
    if (!('fact' in condition) || condition.fact !== 'bundle' || condition.operator !== 'equal') return null;
    const { path = '', value } = condition;
    return path.includes('.') || typeof value !== 'string' ? null : `/groups/${path}/${value}`;
  }

  async rules(offering: string, rules: readonly InlineRule[]): Promise<void> {
    await this.#tab('rules');
    for (const rule of rules) await this.#rule(offering, rule);
  }

  async #rule(offering: string, rule: InlineRule): Promise<void> {
    const t = this.#t;
    await this.#hand.press(this.#button(t('design.rules.add')));
    const dialog = this.#dialog();
    const list = (name: string) => dialog.getByRole('combobox', { name });
    const parts = partsOf(rule.when);
    const keys = parts.map((part) => this.#commonKey(part, rule.on));
    const firstBuilt = keys.indexOf(null);
    const picked = keys.slice(0, firstBuilt < 0 ? keys.length : firstBuilt).flatMap((key) => (key === null ? [] : [key]));
    if (picked.length > 0) await this.#hand.pick(dialog, picked);
    if (picked.length > 1 && 'any' in rule.when)
      await this.#hand.tick(dialog.getByRole('radio', { name: t('design.tree.combinators.any') }));
    if (rule.effect.type !== 'reject') await this.#hand.choose(list(t('forms.label.effect')), rule.effect.type);
    if ('target' in rule.effect && typeof rule.effect.target === 'object' && 'path' in rule.effect.target)
      await this.#hand.choose(list(t('forms.label.target')), rule.effect.target.path);
    const on = list(t('forms.label.on'));
    if (((await on.getAttribute('data-value')) ?? '') !== (rule.on ?? '')) await this.#hand.choose(on, rule.on ?? '');
    await this.#writePair(dialog, 'reason', rule.reason);
    await this.#code(dialog, rule.id);
    await this.#confirm(t('design.rules.add-confirm'));
    const key = `offering/${offering}/${rule.id}`;
    await this.#field(key).waitFor();
    for (let index = picked.length; index < parts.length; index++) await this.#build(key, rule.when, index, picked.length);
    for (const action of rule.actions ?? []) await this.#hand.tick(this.#field(`${key}#actions`).locator(`[data-value=${quoted(action)}]`));
  }

  /** What the dialog of a rule calls a whole comparison that it offers. */
  #commonKey(part: Condition, on = ''): string | null {
    if ('condition' in part) return `condition ${part.condition}`;
    const [, role] = /^\/roles\/([^/]+)/.exec(on) ?? [];
    if (!('fact' in part) || part.operator !== 'equal') return null;
    if (part.fact === 'product' && part.path === 'source' && role) return `/roles/${role}/source=${part.value}`;
    if (part.fact === 'item' && on.startsWith('/components/')) return `${on}/${part.path}=${part.value}`;
    return this.#takenPlace(part);
  }

  /** A comparison that the dialog did not offer, where the rule stands. */
  async #build(key: string, condition: Condition, index: number, picked: number): Promise<void> {
    const t = this.#t;
    const add = this.#field(key)
      .locator('xpath=..')
      .getByRole('button', { name: t('design.tree.add-comparison') });
    if (index > 0) await this.#hand.press(add);
    if (index === 1 && picked < 2 && 'any' in condition)
      await this.#hand.choose(this.#hand.page.getByRole('combobox', { name: t('design.tree.combinator') }), 'any');
    const part = partsOf(condition)[index];
    if (part) await this.#comparison(this.#field(index === 0 ? `${key}#` : `${key}#/${'any' in condition ? 'any' : 'all'}/${index}`), part);
  }

  async #comparison(line: Locator, part: Condition): Promise<void> {
    const t = this.#t;
    const { page } = this.#hand;
    const entry = (name: string) => page.getByRole('menuitem', { name: t(`design.tree.${name}`), exact: true });
    const more = this.#button(t('design.tree.more'), line);
    const list = (name: string) => line.getByRole('combobox', { name: t(`design.leaf.${name}`), exact: true });
    if ('condition' in part) {
      await this.#hand.menu(more, entry('name-instead'));
      await this.#hand.choose(line.getByRole('combobox', { name: t('design.tree.named') }), part.condition);
      return;
    }
    if (!('fact' in part)) throw new Error('A group inside a group is not drawn here');
    const place = this.#takenPlace(part);
    if (place) return this.#hand.choose(list('fact'), place);
    await this.#hand.choose(list('fact'), factText(part));
    if (!((await list('operator').getAttribute('data-value')) === part.operator)) await this.#hand.choose(list('operator'), part.operator);
    const { value } = part;
    if (typeof value === 'object' && value !== null && 'fact' in value) {
      await this.#hand.menu(more, entry('with-fact'));
      await this.#hand.choose(list('other-fact'), [value.fact, value.path ?? '', 'null'].join('|'));
    } else if ((await list('value').count()) > 0) await this.#hand.choose(list('value'), String(value));
    else await this.#hand.write(line.getByRole('textbox', { name: t('design.leaf.value') }), String(value));
  }

  /** Description, market and validity. */
  async basics({ description, market, validFor }: Bundle): Promise<void> {
    const { page } = this.#hand;
    await this.#tab('basics');
    if (description) {
      await this.#hand.write(this.#field('description'), description['zh-CN']);
      await this.#hand.write(this.#field('description-en'), description.en);
    }
    const asParts = this.#field('market-of-parts');
    if ((await asParts.count()) > 0) await this.#hand.press(asParts);
    const box = (field: string, value: string) => this.#field(field).locator(`[data-value=${quoted(value)}]`);
    for (const each of market.customerClasses) if (!(await box('market', each).isChecked())) await this.#hand.tick(box('market', each));
    // The last one is taken out first: an offering is for somebody always.
    for (const each of ['individual', 'family', 'enterprise'])
      if (!market.customerClasses.some((one) => one === each) && (await box('market', each).isChecked()))
        await this.#hand.tick(box('market', each));
    for (const list of ['channels', 'regions'] as const)
      for (const each of market[list] ?? []) if (!(await box(list, each).isChecked())) await this.#hand.tick(box(list, each));
    if (validFor?.start) await this.#hand.write(page.getByLabel(this.#t('design.basics.start')), validFor.start.slice(0, 10));
  }

  /** In which order the form asks for the parts, how wide the fields are, and the help below them. */
  async form(hints: FormHints): Promise<void> {
    await this.#tab('form');
    const wanted = Object.entries(hints)
      .filter(([, { order }]) => order !== undefined)
      .sort(([, one], [, other]) => (one.order ?? 0) - (other.order ?? 0))
      .map(([path]) => path);
    const shown = async (): Promise<string[]> => {
      const paths = await this.#hand.page
        .locator('[data-handle]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-handle') ?? ''));
      return paths.filter((path) => wanted.includes(path));
    };
    await expect.poll(async () => (await shown()).length).toBe(wanted.length);
    for (const [place, path] of wanted.entries()) {
      for (let at = (await shown()).indexOf(path); at > place; at--) {
        await this.#hand.moveUp(this.#field(`form${path}`));
        await expect.poll(async () => (await shown()).indexOf(path)).toBe(at - 1);
      }
    }
    expect(await shown()).toEqual(wanted);
    for (const [path, { width, help }] of Object.entries(hints)) {
      const row = this.#field(`form${path}`);
      if (width) await this.#hand.one(this.#field(`form-width-${path}`), width);
      if (!help) continue;
      await this.#hand.press(row.locator('button[data-opens]'));
      await this.#hand.write(this.#field(`form-help-${path}`), help['zh-CN']);
      await this.#hand.write(this.#field(`form-help-${path}-en`), help.en);
    }
  }
}
