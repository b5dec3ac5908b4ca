import { html } from "hono/html";

const descriptions: Readonly<Record<string, string>> = {
  "https://www.googleapis.com/auth/calendar.events.freebusy":
    "See the availability on Google calendars you have access to",
  "https://www.googleapis.com/auth/calendar.calendarlist.readonly":
    "See the list of Google calendars you're subscribed to",
  "https://www.googleapis.com/auth/calendar.events.owned":
    "See, create, change, and delete events on Google calendars you own",
};

interface Asked {
  readonly scopes: readonly string[];
  readonly hint: string;
  readonly accounts: readonly string[];
  /** The query that led here. */
  readonly query: string;
}

/** Where a person chooses their account and what our client may do, each by itself, as Google has it. */
export function consentPage({ scopes, hint, accounts, query }: Asked) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Sign in with Google (stand-in)</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 28rem; margin: 0 auto; padding: 1rem; }
label { display: block; padding: .5rem 0; }
input[type="email"] { width: 100%; box-sizing: border-box; font: inherit; min-height: 2.75rem; padding: .5rem; }
button { font: inherit; min-height: 2.75rem; padding: .5rem 1.25rem; margin: 1rem .5rem 0 0; }
</style>
</head>
<body><main>
<p role="note">Stand-in for Google. No real account is used; any address will do.</p>
<h1>FlexSession wants access to your Google Account</h1>
<form method="post" action="/o/oauth2/v2/auth?${query}">
<label>Account <input type="email" name="account" required value="${hint}" list="accounts" autocomplete="off"></label>
<datalist id="accounts">${accounts.map((each) => html`<option value="${each}"></option>`)}</datalist>
<fieldset><legend>What FlexSession may do</legend>
${scopes.map(
  (scope) =>
    html`<label><input type="checkbox" name="scope" value="${scope}" checked> ${descriptions[scope] ?? scope}</label>`,
)}
</fieldset>
<button name="act" value="allow">Continue</button>
<button name="act" value="deny" formnovalidate>Cancel</button>
</form>
</main></body>
</html>`;
}
