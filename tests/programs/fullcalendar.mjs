// A calendar on standard input -> the events that FullCalendar shows, as JSON.
// Usage: node fullcalendar.mjs SCREENSHOT FIRST-DAY YEARS
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const scripts = [
  "ical.js/dist/ical.es5.min.cjs",
  "@fullcalendar/core/index.global.min.js",
  "@fullcalendar/daygrid/index.global.min.js",
  "@fullcalendar/icalendar/index.global.min.js",
].map((name) => new URL(`node_modules/${name}`, import.meta.url).pathname);

const [screenshot, initialDate, years] = process.argv.slice(2);
const text = readFileSync(0, "utf-8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
await page.setContent("<!doctype html><div id=calendar></div>");
for (const path of scripts) await page.addScriptTag({ path });
const events = await page.evaluate(
  ({ text, initialDate, years }) =>
    new Promise((resolve, reject) => {
      const calendar = new FullCalendar.Calendar(document.getElementById("calendar"), {
        initialDate,
        initialView: "window",
        views: { window: { type: "dayGrid", duration: { years: Number(years) } } },
        locale: "ru",
        events: {
          url: `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`,
          format: "ics",
          failure: reject,
        },
        eventsSet: (found) => {
          if (found.length)
            resolve(found.map((event) => [event.title, event.startStr, event.endStr]));
        },
      });
      calendar.render();
    }),
  { text, initialDate, years }
);
await page.screenshot({ path: screenshot });
await browser.close();
console.log(JSON.stringify(events));
