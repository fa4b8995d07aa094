import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard.ts';
import { OrderForm } from './order-form.ts';

/** The counter at the keyboard: the outlet, who buys, what, and the one way to submit. */
export class Counter {
  readonly page: Page;
  readonly keys: Keyboard;
  readonly form: OrderForm;

  constructor(page: Page) {
    this.page = page;
    this.keys = new Keyboard(page);
    this.form = new OrderForm(page);
  }

  async chooseOutlet(name: string): Promise<void> {
    const trigger = this.page.getByRole('banner').getByRole('button', { name: /当前网点|working at|outlet/i });
    await trigger.waitFor();
    if ((await trigger.textContent())?.includes(name)) return;
    await this.keys.chooseFromList(trigger, this.page.getByRole('menuitem', { name, exact: true }));
    await expect(trigger).toContainText(name);
  }

  /** The one box of the counter, where whatever is typed is looked for. */
  box(): Locator {
    return this.page.getByRole('search').getByRole('combobox');
  }

  /** Types into the box and waits for the answer to all of it. */
  async find(text: string): Promise<Locator> {
    await this.keys.type(this.box(), text);
    await expect(this.box()).toHaveAttribute('data-settled', 'true');
    return this.page.getByRole('option');
  }

  /** `g s`, the customer's name, Enter, the offering's name, Enter. */
  async begin(customer: string, offering: string): Promise<void> {
    await this.keys.press('g', 's');
    await this.page.waitForURL(/\/sell$/);
    await expect((await this.find(customer)).first()).toContainText(customer);
    await this.keys.press('Enter');
    await this.page.waitForURL(/\/sell\?customer=/);
    await expect((await this.find(offering)).first()).toContainText(offering);
    await this.keys.press('Enter');
    await this.page.waitForURL(/\/sell\/order/);
    await this.form.verdict().waitFor();
  }

  async submit(): Promise<string> {
    await expect(this.form.verdict()).toHaveAttribute('data-verdict', 'allowed');
    await this.keys.press('Control+Enter');
    await this.page.waitForURL(/\/orders\/[^/]+$/);
    return this.page.url().split('/').at(-1) ?? '';
  }
}
