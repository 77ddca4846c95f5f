import { openPage, startBrowser, startService } from "/work/compare/web/tests/service.mjs";
import { isAccessible, isLargeEnough } from "/work/compare/web/tests/accessible.mjs";
const service = await startService(); const browser = await startBrowser();
try {
  for (const [w, language] of [[1280,"nl"],[768,"en"],[360,"nl"]]) {
    const page = await openPage(browser, service.url, { path: "/compare", width: w, language });
    await page.waitForSelector("[data-ready=yes]", {timeout: 8000}).catch(e => console.log(String(e)));
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/cmp/${w}.png`, fullPage: true });
    for (const f of [isAccessible, isLargeEnough]) await f(page, `${w}`).catch(e => console.log(e.message.slice(0,1500)));
    console.log(w, page.complaints, page.elsewhere);
    await page.context().close();
  }
} finally { await browser.close(); await service.close(); }
