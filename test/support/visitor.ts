import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type axe from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const PHONE = 390;
export const DESK = 1440;
export const WALL = 1920;

export interface VisitorOptions {
  language: Language;
  width: number;
  /** Only with it does the page open without a network. */
  serviceWorker?: boolean;
}

/** Somebody before the page: in one language, on a phone or at a desk. Keeps what went wrong meanwhile. */
export class Visitor {
  readonly troubles: string[] = [];
  private readonly underWay = new Set<Request>();

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly options: VisitorOptions,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.troubles.push(`threw: ${error.message}`));
    page.on('console', (message) => {
      const isNetwork = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isNetwork) this.troubles.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
    // What a page that was left had asked for is nobody's any more.
    page.on('framenavigated', (frame) => frame === page.mainFrame() && this.underWay.clear());
    page.on('response', (response) => {
      if (response.status() < 400 || isFirstRefresh(response.url(), response.status())) return;
      const { pathname } = new URL(response.url());
      this.troubles.push(`${response.status()} ${response.request().method()} ${pathname}`);
    });
  }

  static async at(browser: Browser, url: string, options: VisitorOptions): Promise<Visitor> {
    const { language, width, serviceWorker = false } = options;
    const context = await browser.newContext({
      locale: language,
      viewport: { width, height: heightOf(width) },
      hasTouch: width === PHONE,
      permissions: ['clipboard-read', 'clipboard-write'],
      serviceWorkers: serviceWorker ? 'allow' : 'block',
    });
    return new Visitor(context, await context.newPage(), url, options);
  }

  get language(): Language {
    return this.options.language;
  }

  get width(): number {
    return this.page.viewportSize()?.width ?? this.options.width;
  }

  resize(width: number): Promise<void> {
    return this.page.setViewportSize({ width, height: heightOf(width) });
  }

  /** Where the visitor is. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** The words this visitor reads. */
  say(zh: string, en: string): string {
    return this.language === 'en' ? en : zh;
  }

  /** By a card of the sign-in page. */
  async comeInAs(displayName: string): Promise<void> {
    await this.open('/');
    await this.page.getByRole('button', { name: displayName }).click();
    await this.page.locator('.shell').waitFor();
    await this.settled();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settled();
  }

  /** Once nothing has been under way for a moment: no request, no skeleton. */
  async settled(): Promise<void> {
    const until = Date.now() + 20_000;
    for (let quiet = 0; quiet < 3;) {
      if (Date.now() > until) throw new Error(`never settled at ${this.page.url()}: ${await this.pending()}`);
      await setTimeout(60);
      const isWaiting = this.underWay.size > 0 || (await this.page.locator('.skeleton').count()) > 0;
      quiet = isWaiting ? 0 : quiet + 1;
    }
  }

  private async pending(): Promise<string> {
    const skeletons = await this.page.locator('.skeleton').count();
    return [...this.underWay]
      .map((request) => request.url())
      .concat(`${skeletons} skeletons`)
      .join(', ');
  }

  button(zh: string, en: string) {
    return this.page.getByRole('button', { name: this.say(zh, en), exact: true });
  }

  field(zh: string, en: string) {
    return this.page.getByLabel(this.say(zh, en), { exact: true });
  }

  link(zh: string, en: string) {
    return this.page.getByRole('link', { name: this.say(zh, en), exact: true });
  }

  text(zh: string, en: string) {
    return this.page.getByText(this.say(zh, en));
  }

  offline(off: boolean): Promise<void> {
    return this.context.setOffline(off);
  }

  /** Rules of axe that what is on the screen breaks, with the elements that do. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(await axeSource());
    const { violations } = await this.page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], preload: false }),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }

  /** Kept only where TAPROOT_SHOTS names a folder. */
  async shot(name: string): Promise<void> {
    const folder = process.env.TAPROOT_SHOTS;
    if (!folder) return;
    const path = join(folder, `${name}-${this.width}-${this.language}.png`);
    await this.page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

const heightOf = (width: number): number => (width === PHONE ? 844 : width === WALL ? 1080 : 900);

/** The page asks whether somebody is signed in; before the first sign-in nobody is. */
function isFirstRefresh(url: string, status: number): boolean {
  return status === 401 && url.endsWith('/auth/refresh');
}

let source: Promise<string> | undefined;
function axeSource(): Promise<string> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return source;
}
