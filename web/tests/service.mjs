// A real service on a port of its own, and a real browser that looks at it.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BINARY = process.env.WORKBENCH_BINARY ?? join(ROOT, "target/release/pvb");
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** Starts a service; `store` is a file of its own, `port` one to come back on. */
export async function startService({ port = 0, options = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "pvb-web-"));
  const store = join(folder, "pvb.sqlite");
  const run = (listen) =>
    new Promise((done, failed) => {
      const child = spawn(
        BINARY,
        ["serve", "--listen", `127.0.0.1:${listen}`, "--policies", join(ROOT, "policies"), "--store", store, ...options],
        { stdio: ["ignore", "pipe", "ignore"] },
      );
      child.on("error", failed);
      child.on("exit", (code) => failed(new Error(`${BINARY} stopped with ${code}`)));
      let said = "";
      child.stdout.on("data", (bytes) => {
        said += bytes;
        const address = /listening on (http:\/\/\S+)/.exec(said);
        if (address !== null) done({ child, url: address[1] });
      });
    });
  let running = await run(port);
  const service = running.url;
  const before = process.env.WORKBENCH_PAGE === "dist" ? await inFront(service) : undefined;
  return {
    url: before?.url ?? service,
    store,
    binary: BINARY,
    /** Stops the service, as when the network is gone. */
    stop: () => ended(running.child),
    /** Starts it again, where it was. */
    start: async () => {
      running = await run(new URL(service).port);
    },
    close: async () => {
      await before?.close();
      await ended(running.child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `dist/` before a service that was built earlier, with the headers that the service gives the page. */
async function inFront(service) {
  const proxy = { "/v1": service, "/healthz": service, "/docs": service };
  const server = await preview({
    root: fileURLToPath(new URL("../", import.meta.url)),
    logLevel: "silent",
    preview: { port: 0, host: "127.0.0.1", proxy, headers: { "Content-Security-Policy": CSP } },
  });
  return { url: `http://127.0.0.1:${server.httpServer.address().port}`, close: () => server.close() };
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.removeAllListeners("exit");
  return new Promise((done) => {
    child.once("exit", done);
    child.kill("SIGKILL");
  });
}

export function startBrowser() {
  return chromium.launch({ executablePath: process.env.WORKBENCH_CHROMIUM ?? "/usr/bin/chromium", args: QUIET });
}

/** A page in a browser profile of its own. What it asks of another host, and what it complains of, is kept. */
export async function openPage(browser, url, { path = "/", width = 1280, height = 900, language = "nl", ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: "nl-NL", ...more });
  if (language === "en") await context.addInitScript(() => localStorage.setItem("pvb-language", "en"));
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.elsewhere = [];
  page.complaints = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) page.elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") page.complaints.push(message.text());
  });
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  await page.goto(url + path);
  return page;
}
