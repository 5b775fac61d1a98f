// A calendar on standard input -> its events as JSON, by ical.js in its strict mode.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf-8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return [event.summary, event.startDate.toString(), event.endDate.toString()];
});
console.log(JSON.stringify(events));
