import { expect, type Locator, type Page } from '@playwright/test';

/** Moves about a page as somebody without a mouse does: Tab, arrows, Enter, Space, letters. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  isIn(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
  }

  /** Tab until the focus is on the target or in it; backwards where that is the shorter way. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 600; presses++) {
      const where = await target.evaluate((element) => {
        const active = document.activeElement;
        if (active && (element === active || element.contains(active))) return 'here';
        if (!active || active === document.body) return 'after';
        return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
      });
      if (where === 'here') return;
      await this.page.keyboard.press(where === 'before' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never comes to ${target}`);
  }

  /** Tab to a button or link, then Enter. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a list or menu by Enter and walks to the entry by arrows. */
  async chooseFromList(trigger: Locator, entry: Locator): Promise<void> {
    await this.tabTo(trigger);
    await this.page.keyboard.press('Enter');
    await entry.waitFor();
    for (let presses = 0; presses < 60; presses++) {
      if (await entry.evaluate((element) => element === document.activeElement || element.hasAttribute('data-highlighted'))) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await expect(entry).toBeHidden();
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }
}
