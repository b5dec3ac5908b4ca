import { html } from "hono/html";
import { momentOf } from "./expand-event.ts";
import type { StandInState, StoredCalendar, StoredEvent, When } from "./stand-in-state.ts";

/** What is in everybody's calendars, with forms to change it as its owner would: for whoever tries the stack by hand. */
export function peoplePage({ accounts, grants }: StandInState) {
  const all = Object.values(accounts);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Google stand-in</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
label { display: grid; }
input, button { font: inherit; min-height: 2.75rem; padding: .25rem .75rem; }
li { margin: .25rem 0; }
</style>
</head>
<body><main>
<h1>Google stand-in</h1>
${all.length === 0 ? html`<p>Nobody has signed in yet. Connect a calendar in the studio first.</p>` : ""}
${all.map(
  ({ email, calendars }) => html`<section><h2>${email}</h2>
${
  grants[email]
    ? html`<form method="post" action="/people/revoke"><input type="hidden" name="email" value="${email}"><button>Take access back from FlexSession</button></form>`
    : html`<p>FlexSession has no access.</p>`
}
${Object.values(calendars).map((calendar) => section(email, calendar))}</section>`,
)}
</main></body>
</html>`;
}

function section(email: string, calendar: StoredCalendar) {
  const { id, summary, timeZone, events } = calendar;
  const place = html`<input type="hidden" name="email" value="${email}"><input type="hidden" name="calendarId" value="${id}">`;
  const shown = Object.values(events)
    .filter((event) => event.status !== "cancelled")
    .toSorted((a, b) => momentOf(a.start, timeZone) - momentOf(b.start, timeZone));
  return html`<h3>${summary} (${timeZone})</h3>
<ul>${shown.map(
    (
      event,
    ) => html`<li><form method="post" action="/people/delete">${place}<input type="hidden" name="eventId" value="${event.id}">
<span>${textOf(event)}</span><button>Delete</button></form></li>`,
  )}</ul>
<form method="post" action="/people/add">${place}
<label>Begins <input type="datetime-local" name="start" required></label>
<label>Ends <input type="datetime-local" name="end" required></label>
<button>Add an event</button></form>`;
}

function textOf({ summary, start, end }: StoredEvent): string {
  return `${summary ?? "Busy"}: ${whenOf(start)} to ${whenOf(end)}`;
}

function whenOf(when: When | undefined): string {
  return when?.dateTime ?? when?.date ?? "?";
}
