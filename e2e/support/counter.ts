import { expect, type Page } from '@playwright/test';
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

  /** `g s`, the customer's name, Enter, the offering's name, Enter. */
  async begin(customer: string, offering: string): Promise<void> {
    await this.keys.press('g', 's');
    await this.page.waitForURL(/\/sell$/);
    const search = this.page.getByRole('searchbox').first();
    await this.keys.tabTo(search);
    await this.page.keyboard.type(customer);
    await expect(this.page.getByRole('search').getByRole('listitem').getByText(customer)).toHaveCount(1);
    await expect(this.page.getByRole('search').getByRole('listitem')).toHaveCount(1);
    await this.keys.press('Enter');
    await this.page.waitForURL(/\/sell\?customer=/);
    const filter = this.page.getByRole('main').getByRole('searchbox');
    await this.keys.tabTo(filter);
    await this.page.keyboard.type(offering);
    await expect(this.page.locator('[data-offering]').first()).toContainText(offering);
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
