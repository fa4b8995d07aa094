import type { Locator, Page } from '@playwright/test';
import { Keyboard } from './keyboard.ts';

/** The grid of a role that hundreds fill, at the keyboard and the clipboard. */
export class LineGrid {
  readonly page: Page;
  readonly keys: Keyboard;
  readonly grid: Locator;

  constructor(page: Page, role = '/roles/member') {
    this.page = page;
    this.keys = new Keyboard(page);
    this.grid = page.locator(`[data-line-grid="${role}"]`);
  }

  async columns(): Promise<readonly string[]> {
    return this.grid.locator('[data-column]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column') ?? ''));
  }

  /** Row 0 is the template; lines count from 1. */
  async goTo(row: number, path?: string): Promise<void> {
    await this.keys.tabTo(this.grid.locator('[data-active] input'));
    await this.keys.press('Escape', 'Control+Home', ...Array<string>(row).fill('ArrowDown'));
    const column = path === undefined ? 0 : (await this.columns()).indexOf(path);
    await this.keys.press(...Array<string>(column).fill('ArrowRight'));
  }

  async enter(row: number, path: string, text: string): Promise<void> {
    await this.goTo(row, path);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async paste(row: number, cells: readonly (readonly string[])[]): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.goTo(row);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), cells.map((line) => line.join('\t')).join('\n'));
    await this.page.keyboard.press('Control+V');
  }

  /** Selections of members as a form has them, pasted as lines from the first on. */
  async fill(role: string, answers: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = await this.columns();
    const keys = [
      ...new Set(Object.keys(answers).flatMap((slot) => (slot.startsWith(`${role}/`) ? [slot.slice(role.length + 1).split('/')[0]] : []))),
    ];
    const lines = keys.map((key) => columns.map((path) => String(answers[`${role}/${key}${path}`] ?? '')));
    if (lines.length > 0) await this.paste(1, lines);
  }
}
