import { expect, type Locator, type Page } from '@playwright/test';
import { ChoiceList, isBarred, quoted } from './choice-list.ts';
import { Keyboard } from './keyboard.ts';
import { LineGrid } from './line-grid.ts';

export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

type Kind = 'radio' | 'checkbox' | 'combobox' | 'input';
const controls: readonly (readonly [Kind, string])[] = [
  ['radio', '[role="radiogroup"]'],
  ['checkbox', '[role="checkbox"]'],
  ['combobox', '[role="combobox"]'],
];

const fenOf = (text: string): bigint => BigInt(text.replace(/[^0-9-]/g, ''));

/**
 * The generated form at the keyboard. It knows slots and the kinds of control that can answer one, and no product: a
 * slot that an unseen offer brings is answered in the same way.
 */
export class OrderForm {
  readonly page: Page;
  readonly keys: Keyboard;
  /** Members in the order they were taken out, as the board remembers them. */
  readonly #takenOut: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.keys = new Keyboard(page);
  }

  slot(id: string): Locator {
    return this.page.locator(`[data-slot=${quoted(id)}]`);
  }

  option(slot: string, option: string): Locator {
    return this.slot(slot).locator(`[data-option=${quoted(option)}]`);
  }

  async slotsInOrder(): Promise<string[]> {
    return this.page
      .locator('[data-generated] [data-slot]')
      .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-slot') ?? ''));
  }

  /**
   * Answers slot after slot in the order of the page; answers bring further slots. What a rule bars for now waits until
   * the rest is answered, as a clerk would come back to it.
   */
  async fill(answers: Answers): Promise<void> {
    // An offer of which nothing is asked has no slots to wait for.
    if (Object.keys(answers).length === 0) return;
    await this.page.locator('[data-generated] [data-slot]').first().waitFor();
    await expect(this.page.locator('[data-generated] [data-loading]')).toHaveCount(0);
    const roles = await this.page
      .locator('[data-line-grid]')
      .evaluateAll((grids) => grids.map((grid) => grid.getAttribute('data-line-grid') ?? ''));
    for (const role of roles) await new LineGrid(this.page, role).fill(role, answers);
    const inGrid = (slot: string): boolean => roles.some((role) => slot === role || slot.startsWith(`${role}/`));
    const open = new Set(Object.keys(answers).filter((slot) => !inGrid(slot)));
    const waiting = new Set<string>();
    let pauses = 0;
    while (open.size > 0) {
      const slot = (await this.slotsInOrder()).find((id) => open.has(id) && !waiting.has(id));
      if (slot === undefined) {
        // What follows from the last keys is worked out after a pause.
        if (pauses++ > 20) throw new Error(`cannot be answered in this form: ${[...open].join(', ')}`);
        await this.page.waitForTimeout(100);
        waiting.clear();
        continue;
      }
      const answer = answers[slot];
      if (answer !== undefined && !(await this.answer(slot, answer))) {
        waiting.add(slot);
        continue;
      }
      open.delete(slot);
      waiting.clear();
      pauses = 0;
    }
  }

  /** False where a choice is barred for now. */
  async answer(id: string, answer: Answer): Promise<boolean> {
    const slot = this.slot(id);
    // A role holds the slots of its members: its own kind of control is theirs too.
    if (/\/roles\/[^/]+$/.test(id) && typeof answer === 'object') {
      await this.#setMembers(id, answer);
      return true;
    }
    const kind = await this.#kindOf(slot);
    if (kind === 'checkbox') return this.#setCheckboxes(slot, answer);
    else if (kind === 'radio') return this.#setRadio(slot, String(typeof answer === 'object' ? (answer[0] ?? '') : answer));
    else if (kind === 'combobox') return new ChoiceList(slot).choose(String(answer));
    else await this.keys.type(slot.locator('input'), String(answer));
    return true;
  }

  async #kindOf(slot: Locator): Promise<Kind> {
    await slot.waitFor();
    for (const [kind, control] of controls) if ((await slot.locator(control).count()) > 0) return kind;
    return 'input';
  }

  async #setRadio(slot: Locator, value: string): Promise<boolean> {
    const wanted = slot.locator(`[role="radio"][data-option=${quoted(value)}]`);
    await this.keys.tabTo(slot.locator('[role="radiogroup"]'));
    for (let presses = 0; presses < 40; presses++) {
      if (await this.keys.isIn(wanted)) break;
      await this.keys.press('ArrowDown');
    }
    await this.keys.press('Space');
    if ((await wanted.getAttribute('aria-checked')) !== 'true' && (await isBarred(wanted))) return false;
    await expect(wanted).toHaveAttribute('aria-checked', 'true');
    return true;
  }

  /** The options of a choice that stand as chosen; that nothing is chosen is no option. */
  async chosen(id: string): Promise<string[]> {
    const options = this.slot(id).locator('[data-option]:not([data-option=""])[aria-checked="true"]');
    return options.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-option') ?? ''));
  }

  /** What is said at a choice that is barred; null where it is not barred, or not offered. */
  async saidOfBarred(id: string, option: string): Promise<string | null> {
    const slot = this.slot(id);
    if ((await slot.locator('[role="combobox"]').count()) > 0) return new ChoiceList(slot).saidOfBarred(option);
    // One part, or none of it: a box of its own, named after the part.
    const own = this.option(id, id);
    const choice = (await own.count()) > 0 ? own : this.option(id, option);
    return (await choice.count()) > 0 && (await isBarred(choice)) ? choice.textContent() : null;
  }

  /** What goes is taken out first, so that a full group has room. */
  async #setCheckboxes(slot: Locator, answer: Answer): Promise<boolean> {
    let isDone = true;
    for (const isAdding of [false, true]) {
      for (const box of await slot.locator('[role="checkbox"]').all()) {
        const id = (await box.getAttribute('data-option')) ?? '';
        const wanted = typeof answer === 'object' ? answer.includes(id) : Boolean(answer);
        const isChosen = (await box.getAttribute('aria-checked')) === 'true';
        if (isChosen === wanted || wanted !== isAdding) continue;
        if (await isBarred(box)) {
          isDone = false;
          continue;
        }
        await this.keys.tabTo(box);
        await this.keys.press('Space');
        await expect(box).toHaveAttribute('aria-checked', String(wanted));
      }
    }
    return isDone;
  }

  async #setMembers(role: string, keys: readonly string[]): Promise<void> {
    // A board comes when the form around it stands already.
    await this.slot(role).waitFor();
    const columns = this.page.locator(`thead [data-member^=${quoted(`${role}/`)}]`);
    const members = (): Promise<string[]> => columns.evaluateAll((heads) => heads.map((head) => head.getAttribute('data-member') ?? ''));
    const wanted = keys.map((key) => `${role}/${key}`);
    // Who was taken out comes back with all that was said, the last one first; a new member would be somebody else.
    while (wanted.some((member) => this.#takenOut.includes(member)) && this.#takenOut.at(-1)?.startsWith(`${role}/`)) {
      await this.keys.tabTo(this.slot(role).locator('[data-control]'));
      await this.keys.press('Alt+z');
      await expect(this.page.locator(`thead [data-member=${quoted(this.#takenOut.pop() ?? '')}]`)).toHaveCount(1);
    }
    for (const member of await members()) {
      if (wanted.includes(member)) continue;
      const head = this.page.locator(`thead [data-member=${quoted(member)}]`);
      await this.keys.activate(head.locator('[data-control]').first());
      await expect(head).toHaveCount(0);
      this.#takenOut.push(member);
    }
    for (let count = (await members()).length; count < wanted.length; count++) {
      await this.keys.activate(this.slot(role).locator('[data-control]'));
      await expect(columns).toHaveCount(count + 1);
    }
    expect(await members()).toEqual(wanted);
  }

  verdict(): Locator {
    return this.page.locator('[data-verdict]');
  }

  /** Totals in fen as the page shows them: `one-time`, `month`, `year`; what is nothing is left out. */
  async totals(within: Locator = this.page.locator('aside')): Promise<Record<string, bigint>> {
    const shown = await within
      .locator('[data-total]')
      .evaluateAll((cells) => cells.map((cell) => [cell.getAttribute('data-total') ?? '', cell.textContent ?? ''] as const));
    return Object.fromEntries(shown.map(([name, text]) => [name, fenOf(text)] as const).filter(([, fen]) => fen !== 0n));
  }
}
