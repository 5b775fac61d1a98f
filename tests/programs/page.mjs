// Opens a page in Chromium, chooses rows as a reader would, and tells what it saw.
// Usage: node page.mjs PAGE SCREENSHOT
import { chromium } from "playwright-core";

const [address, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
const complaints = [];
const requests = [];
page.on("console", (message) => complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("request", (request) => requests.push(request.url()));

const seen = async () => ({
  rows: await page.locator("tr[data-key]:visible td.number").allInnerTexts(),
  lines: await page.locator("a.line:visible").count(),
  count: await page.locator("#count").innerText(),
});
await page.goto(address);
await page.keyboard.press("Tab");
const focused = await page.evaluate(() => document.activeElement.className);
const all = await seen();
const today = await page.locator(".today:visible").count();
await page.locator("#search").fill("ОПРОС");
const searched = await seen();
await page.locator("button[type=reset]").click();
const reset = await seen();
await page.locator("#party").selectOption({ index: 2 });
const party = await seen();
await page.locator("button[type=reset]").click();
await page.locator("#section").selectOption({ index: 1 });
const section = await seen();
await page.locator("button[type=reset]").click();
await page.screenshot({ path: screenshot, fullPage: true });
await browser.close();
console.log(
  JSON.stringify({ all, searched, reset, party, section, today, focused, complaints, requests })
);
