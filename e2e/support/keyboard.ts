import { expect, type Locator, type Page } from '@playwright/test';

/**
 * How often Tab leads to the element by the order of the page, negative backwards; 0 where the focus is on it or in it already.
 * A guess: what takes the focus may bring or take away stops on the way, so that whoever asks looks again.
 */
function tabsAway(element: Element): number {
  const active = document.activeElement;
  if (active && (element === active || element.contains(active))) return 0;
  const stops: Element[] = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')].filter(
    (stop) => stop === active || (stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility()),
  );
  const wanted = stops.findIndex((stop) => element === stop || element.contains(stop));
  const from = active ? stops.indexOf(active) : -1;
  if (wanted >= 0 && from >= 0) return wanted - from;
  const isBehind = active && active !== document.body && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBehind ? -1 : 1;
}

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
    for (let presses = 0; presses < 600; ) {
      const away = await target.evaluate(tabsAway);
      if (away === 0) return;
      await this.press(...Array<string>(Math.abs(away)).fill(away < 0 ? 'Shift+Tab' : 'Tab'));
      presses += Math.abs(away);
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
