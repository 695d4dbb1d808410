import {type Browser, type BrowserContext, chromium, type Page} from "playwright-core";
import {inject} from "vitest";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

declare module "vitest" {
  interface ProvidedContext {
    siteUrl: string;
    openDataUrl: string | null;
  }
}

/** What went wrong on a page, as the browser told it. */
export interface Trouble {
  kind: "console" | "exception" | "policy" | "foreign" | "failed";
  text: string;
}

export interface OpenSite {
  url: string;
  browser: Browser;
  /** Opens a page that keeps a list of everything that goes wrong on it. */
  open(path: string, options?: Parameters<Browser["newContext"]>[0]): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  trouble: Trouble[];
  /** Addresses asked for, in order. */
  requests: string[];
}

/** Opens a browser on the site that the global set-up built and serves. */
export async function openSite(url: string = inject("siteUrl")): Promise<OpenSite> {
  const browser = await launchBrowser();
  return {
    url,
    browser,
    async open(path, options) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const watched: WatchedPage = {page, context, trouble: [], requests: []};
      watch(watched, url);
      await page.goto(new URL(path, url).href, {waitUntil: "load"});
      // Scripts start after the first frame; a page with views says when it listens.
      if (options?.javaScriptEnabled !== false) {
        await page.waitForFunction(
          () => document.documentElement.dataset.live !== undefined || !document.querySelector("[data-view]")
        );
      }
      return watched;
    },
    close: () => browser.close()
  };
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  return chromium.launch({executablePath, headless: true, args: FLAGS});
}

function watch({page, trouble, requests}: WatchedPage, url: string): void {
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const policy = message.text().includes("Content Security Policy");
    trouble.push({kind: policy ? "policy" : "console", text: message.text()});
  });
  page.on("pageerror", (error) => trouble.push({kind: "exception", text: String(error)}));
  page.on("requestfailed", (request) => {
    // A page that is left cancels what it was still loading.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      trouble.push({kind: "failed", text: request.url()});
  });
  page.on("request", (request) => {
    requests.push(request.url());
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${url}/`)) {
      trouble.push({kind: "foreign", text: request.url()});
    }
  });
}
