import { expect, type Locator } from '@playwright/test';
import { Keyboard } from './keyboard.ts';

export const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
export const isBarred = async (choice: Locator): Promise<boolean> => (await choice.getAttribute('aria-disabled')) === 'true';

/** A slot that is answered from a list, at the keyboard. The list opens outside of the form. */
export class ChoiceList {
  readonly #box: Locator;
  readonly #keys: Keyboard;

  constructor(slot: Locator) {
    this.#box = slot.locator('[role="combobox"]');
    this.#keys = new Keyboard(slot.page());
  }

  async #open(value: string): Promise<Locator> {
    await this.#keys.tabTo(this.#box);
    // Enter goes on to the next field; Space opens the list.
    await this.#keys.press('Space');
    // By what it is called, or by what it stands for: a value, a new product or an installed one.
    const keys = [value, `new:${value}`, `installed:${value}`].map((key) => `[role="option"][data-option=${quoted(key)}]`);
    const page = this.#keys.page;
    // What somebody has already is called by its number and whose it is.
    const named = page.getByRole('option', { name: new RegExp(`^${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( · |$)`) });
    // Lists that were open before stay in the page, out of sight.
    const wanted = page.locator(keys.join(', ')).or(named).filter({ visible: true }).first();
    await wanted.waitFor({ timeout: 15_000 });
    return wanted;
  }

  /** False where the choice is barred. */
  async choose(value: string): Promise<boolean> {
    const wanted = await this.#open(value);
    if (await isBarred(wanted)) {
      await this.#keys.press('Escape');
      return false;
    }
    for (let presses = 0; presses < 40; presses++) {
      const key = await wanted.evaluate((element) => {
        const now = element.closest('[role="listbox"]')?.querySelector('[data-highlighted]');
        if (now === element) return null;
        return now && now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'ArrowUp' : 'ArrowDown';
      });
      if (key === null) break;
      await this.#keys.press(key);
    }
    const label = (await wanted.locator('[id]').first().textContent()) ?? value;
    await this.#keys.press('Enter');
    await expect(this.#box).toContainText(label);
    return true;
  }

  /** What is said at a choice that is barred; null where it is not. */
  async saidOfBarred(value: string): Promise<string | null> {
    const wanted = await this.#open(value);
    const said = (await isBarred(wanted)) ? await wanted.textContent() : null;
    await this.#keys.press('Escape');
    return said;
  }
}
