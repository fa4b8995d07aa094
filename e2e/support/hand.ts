import { expect, type Locator, type Page } from '@playwright/test';
import { quoted } from './choice-list.ts';
import { Keyboard } from './keyboard.ts';

export const ways = ['mouse', 'keyboard'] as const;
export type Way = (typeof ways)[number];

/** The first words that all of these codes have, where that is a search worth typing. */
function sharedStart(ids: readonly string[]): string {
  const [first = [], ...others] = ids.map((id) => id.split('-'));
  const differs = first.findIndex((word, index) => others.some((other) => other[index] !== word));
  return others.length > 0 && differs > 1 ? first.slice(0, differs).join('-') : '';
}

/** A word that stands in each of these names. */
function sharedWord(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => name.toLowerCase().match(/\p{Script=Han}+|[a-z]{3,}/gu) ?? []);
  return first.find((word) => others.every((other) => other.some((each) => each === word))) ?? '';
}

/**
 * Somebody at the designer, by the mouse or by the keyboard alone, who counts what it takes: a click, a key chord or a text
 * typed is one gesture. What is walked to by Tab and arrows is one gesture too, as aiming is part of a click; the keys of it are
 * counted apart.
 */
export abstract class Hand {
  readonly page: Page;
  /** What was done, in order. */
  readonly did: string[] = [];
  keys = 0;

  constructor(page: Page) {
    this.page = page;
  }

  get gestures(): number {
    return this.did.length;
  }

  protected note(verb: string, target: Locator, text?: string): void {
    this.did.push([verb, String(target), ...(text === undefined ? [] : [JSON.stringify(text)])].join(' '));
  }

  /** A button, a link, a summary, a row. */
  abstract press(target: Locator): Promise<void>;
  /** The main button of a dialog that is filled in. */
  abstract confirm(button: Locator): Promise<void>;
  /** A row of the outline. */
  abstract row(target: Locator): Promise<void>;
  /** One place up in the arrangement of the form. */
  abstract moveUp(row: Locator): Promise<void>;
  abstract tick(target: Locator): Promise<void>;
  /** One of a few that stand side by side. */
  abstract one(group: Locator, value: string): Promise<void>;
  abstract tab(target: Locator): Promise<void>;
  abstract menu(trigger: Locator, entry: Locator): Promise<void>;
  protected abstract enter(): Promise<void>;
  protected abstract reach(target: Locator): Promise<void>;
  protected abstract take(option: Locator): Promise<void>;
  protected abstract open(box: Locator): Promise<void>;
  protected abstract replace(target: Locator, text: string): Promise<void>;

  protected isFocused(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }

  async write(target: Locator, text: string): Promise<void> {
    await target.waitFor();
    if (!(await this.isFocused(target))) await this.reach(target);
    await this.replace(target, text);
    this.note('write', target, text);
  }

  /**
   * Takes several of a searched list of check boxes: what is in sight at once; else by one search that finds all of them, with
   * whatever else it found taken out again; else by one search for each.
   */
  async pick(dialog: Locator, ids: readonly string[]): Promise<void> {
    const search = dialog.locator('input[data-picker]');
    const row = (id: string) => dialog.locator(`label[data-choice=${quoted(id)}]`);
    const rows = dialog.locator('label[data-choice]');
    await rows.first().waitFor();
    const spans = await Promise.all(ids.map((id) => row(id).locator('span').allTextContents()));
    const names = spans.map(([name = '']) => name);
    const start = sharedStart(ids);
    if (start !== '' && !(await this.#isInSight(row(ids[0] ?? '')))) {
      await this.write(search, `${start} ${sharedWord(names)}`.trim());
      const found = await rows.evaluateAll((all) => all.map((each) => each.getAttribute('data-choice') ?? ''));
      const others = found.filter((id) => !ids.includes(id));
      const isInOrder = found.filter((id) => ids.includes(id)).join() === ids.join();
      const takesAll = isInOrder && others.length + 1 < ids.length;
      if (takesAll) await this.press(dialog.locator('[data-take-all]'));
      for (const id of takesAll ? others : ids) await this.tick(row(id).locator('input'));
    } else
      for (const [index, id] of ids.entries()) {
        if (await this.#isInSight(row(id))) {
          await this.tick(row(id).locator('input'));
          continue;
        }
        await this.write(search, spans[index]?.at(-1) === id ? id : (names[index] ?? id));
        await this.enter();
      }
    for (const id of ids) await expect(row(id).locator('input')).toBeChecked();
  }

  #isInSight(row: Locator): Promise<boolean> {
    return row.evaluate((element) => {
      const [own, around] = [element.getBoundingClientRect(), element.closest('fieldset')?.getBoundingClientRect()];
      return around !== undefined && own.top >= around.top && own.bottom <= around.bottom + 1;
    });
  }

  /** From a list: what stands for `value`; a long list is searched by the name of it. */
  async choose(box: Locator, value: string): Promise<void> {
    await this.open(box);
    const option = this.page
      .locator(`[role="option"][data-option=${quoted(value)}]`)
      .filter({ visible: true })
      .first();
    await option.waitFor();
    const label = (await option.locator('[id]').first().textContent()) ?? value;
    const search = this.page
      .locator('[role="dialog"] input[role="combobox"], [role="dialog"] input[aria-autocomplete]')
      .filter({ visible: true });
    if ((await search.count()) > 0) {
      await search.last().fill(label);
      this.note('search', box, label);
    }
    await this.take(option);
    await option.waitFor({ state: 'hidden' });
  }
}

export class Mouse extends Hand {
  async press(target: Locator): Promise<void> {
    await target.click();
    this.note('press', target);
  }
  confirm(button: Locator): Promise<void> {
    return this.press(button);
  }
  row(target: Locator): Promise<void> {
    return this.press(target.locator('td').first());
  }
  moveUp(row: Locator): Promise<void> {
    return this.press(row.locator('button:has(svg.lucide-chevron-up)'));
  }
  tick(target: Locator): Promise<void> {
    return this.press(target);
  }
  one(group: Locator, value: string): Promise<void> {
    return this.press(group.locator(`[data-value=${quoted(value)}]`));
  }
  tab(target: Locator): Promise<void> {
    return this.press(target);
  }
  async menu(trigger: Locator, entry: Locator): Promise<void> {
    await this.press(trigger);
    await this.press(entry);
  }
  protected async enter(): Promise<void> {
    await this.page.keyboard.press('Enter');
    this.did.push('enter');
  }
  protected reach(target: Locator): Promise<void> {
    return this.press(target);
  }
  protected open(box: Locator): Promise<void> {
    return this.press(box);
  }
  protected take(option: Locator): Promise<void> {
    return this.press(option);
  }
  protected replace(target: Locator, text: string): Promise<void> {
    return target.fill(text);
  }
}

export class Keys extends Hand {
  readonly #keyboard: Keyboard;

  constructor(page: Page) {
    super(page);
    this.#keyboard = new Keyboard(page);
  }

  async #press(...keys: string[]): Promise<void> {
    await this.#keyboard.press(...keys);
    this.keys += keys.length;
  }

  protected async reach(target: Locator): Promise<void> {
    await target.waitFor();
    if (await this.isFocused(target)) return;
    await this.#keyboard.tabTo(target);
    this.note('reach', target);
  }

  /** Arrows until it is there. */
  async #walk(isThere: () => Promise<boolean>, key: () => string): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
      if (await isThere()) return;
      await this.#press(key());
    }
    throw new Error('The arrows never come there');
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.#press('Enter');
    this.note('press', target);
  }

  /** From a field Enter does it, unless that is a search with words in it. */
  async confirm(button: Locator): Promise<void> {
    const isInField = await this.page.evaluate(
      () =>
        document.activeElement instanceof HTMLInputElement &&
        !(document.activeElement.dataset.picker === '' && document.activeElement.value),
    );
    if (isInField) await this.enter();
    else await this.press(button);
  }

  async row(target: Locator): Promise<void> {
    const grid = target.locator('xpath=ancestor::table[1]');
    await this.reach(grid.locator('tr[aria-selected="true"]'));
    const isBelow = await target.evaluate((row) => {
      const current = row.closest('table')?.querySelector('tr[aria-selected="true"]');
      return Boolean(current && current.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    await this.#walk(
      () => this.isFocused(target),
      () => (isBelow ? 'ArrowDown' : 'ArrowUp'),
    );
    this.note('row', target);
  }

  async moveUp(row: Locator): Promise<void> {
    await this.reach(row.locator('[data-handle]'));
    await this.#press('ArrowUp');
    this.note('moveUp', row);
  }

  async tick(target: Locator): Promise<void> {
    if ((await target.getAttribute('role')) === 'radio') {
      await this.reach(target.locator('xpath=ancestor::*[@role="radiogroup"][1]'));
      await this.#walk(
        () => this.isFocused(target),
        () => 'ArrowDown',
      );
    } else {
      await this.reach(target);
      await this.#press('Space');
    }
    this.note('tick', target);
  }

  async one(group: Locator, value: string): Promise<void> {
    const wanted = group.locator(`[data-value=${quoted(value)}]`);
    await this.reach(group.getByRole('group'));
    await this.#walk(
      () => this.isFocused(wanted),
      () => 'ArrowRight',
    );
    await this.#press('Space');
    this.note('one', wanted);
  }

  async tab(target: Locator): Promise<void> {
    await this.reach(target.locator('xpath=ancestor::*[@role="tablist"][1]').locator('[role="tab"][aria-selected="true"]'));
    await this.#walk(
      async () => (await target.getAttribute('aria-selected')) === 'true',
      () => 'ArrowRight',
    );
    this.note('tab', target);
  }

  async menu(trigger: Locator, entry: Locator): Promise<void> {
    await this.press(trigger);
    await entry.waitFor();
    await this.#walk(
      () => entry.evaluate((element) => element.hasAttribute('data-highlighted')),
      () => 'ArrowDown',
    );
    await this.#press('Enter');
    this.note('menu', trigger);
  }

  protected async enter(): Promise<void> {
    await this.#press('Enter');
    this.did.push('enter');
  }

  protected async open(box: Locator): Promise<void> {
    await this.reach(box);
    await this.#press('Space');
    this.note('open', box);
  }

  protected async take(option: Locator): Promise<void> {
    await this.#walk(
      () => option.evaluate((element) => element.hasAttribute('data-highlighted')),
      () => 'ArrowDown',
    );
    await this.#press('Enter');
    this.note('take', option);
  }

  protected async replace(target: Locator, text: string): Promise<void> {
    if ((await target.inputValue()) !== '') await this.#press('Control+A');
    await this.page.keyboard.insertText(text);
    this.keys += text.length;
  }
}

export const handOf = (way: Way, page: Page): Hand => (way === 'mouse' ? new Mouse(page) : new Keys(page));
