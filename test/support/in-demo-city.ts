import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { DemoServer } from './demo-server.js';
import { Visitor, type VisitorOptions } from './visitor.js';

/** The demo city for the tests of a file, and visitors who leave when a test ends. */
export function inDemoCity() {
  let server: DemoServer;
  let browser: Browser;
  const here: Visitor[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([DemoServer.start(), openBrowser()]);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(here.splice(0).map((visitor) => visitor.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    /** The API as this user sees it, beside the page. */
    as: (username: string) => server.as(username),
    /** Before the page; with a name, signed in by that person's card. */
    visitor: async (options: VisitorOptions, displayName?: string) => {
      const visitor = await Visitor.at(browser, server.url, options);
      here.push(visitor);
      if (displayName) await visitor.comeInAs(displayName);
      return visitor;
    },
  };
}
