import { html } from "hono/html";

export type Html = ReturnType<typeof html>;

/** A whole page of the stand-in, plain, in the reader's light or dark colours, fit for 360 px. */
export function pageFrame({ title, lang, body }: { title: string; lang: string; body: Html }): Html {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
:root { color-scheme: light dark; --ink: #1a1f36; --soft: #4f566b; --line: #8792a2; --card: #fff; --back: #f6f8fa; --act: #4b45c6; --onact: #fff; --bad: #b3093c; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f2f5; --soft: #b9c0cc; --line: #7b8494; --card: #1e222b; --back: #12151b; --act: #a5a1ff; --onact: #14122e; --bad: #ff9db1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 28rem; margin: 0 auto; padding: 1rem; }
section { background: var(--card); border-radius: .75rem; padding: 1rem; margin: 1rem 0; }
h1, h2 { font-size: 1.25rem; margin: .5rem 0; }
.amount { white-space: nowrap; }
.total { font-size: 2rem; font-weight: 600; margin: 0; }
.notice { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; font-size: .875rem; margin: 0; }
.soft { color: var(--soft); font-size: .875rem; }
ul.items { list-style: none; margin: 0; padding: 0; }
ul.items li { display: flex; justify-content: space-between; gap: 1rem; padding: .25rem 0; }
label { display: block; margin-top: .75rem; font-weight: 500; }
input { width: 100%; font: inherit; padding: .6rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: var(--ink); }
input[aria-invalid="true"] { border-color: var(--bad); border-width: 2px; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem; }
.error { color: var(--bad); font-size: .875rem; margin: .25rem 0 0; }
.alert { border: 2px solid var(--bad); border-radius: .5rem; padding: .5rem .75rem; margin: .75rem 0 0; }
button, a.button { display: block; width: 100%; margin-top: 1rem; font: inherit; font-weight: 600; min-height: 2.75rem; padding: .6rem; border: 2px solid var(--act); border-radius: .5rem; background: var(--act); color: var(--onact); text-align: center; text-decoration: none; cursor: pointer; }
button.second { background: transparent; color: var(--ink); border-color: var(--line); }
a { color: var(--act); }
a.back { display: inline-block; padding: .5rem 0; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
</style>
</head>
<body><main>
<p class="notice" role="note">Test mode stand-in for Stripe. No real card is charged; use a test card.</p>
${body}
</main></body>
</html>`;
}
