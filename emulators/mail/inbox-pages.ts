import { html } from "hono/html";
import type { Message } from "./message.ts";

type Html = ReturnType<typeof html>;

/** The list of mails. */
export function listPage(messages: readonly Message[]): Html {
  return page(
    `Inbox (${messages.length})`,
    html`<header><h1>Inbox</h1><p class="soft">Every mail the local stack sends arrives here; none leaves this machine.</p>
<div class="acts"><a href="/">Refresh</a>${messages.length === 0 ? "" : html`<form method="post" action="/delete"><button>Delete all ${messages.length}</button></form>`}</div></header>
${
  messages.length === 0
    ? html`<p>No mail yet. Sign in or book something, then refresh.</p>`
    : html`<ul class="mails">${messages.map(listItem)}</ul>`
}`,
  );
}

function listItem({ id, subject, to, from, receivedAt, attachments }: Message): Html {
  return html`<li><a href="/messages/${id}">${subject || "(no subject)"}</a>
<span class="soft">To ${to.join(", ")}, from ${from}, ${time(receivedAt)}${attachments.length === 0 ? "" : `, ${attachments.length} attached`}</span></li>`;
}

/** One mail: its HTML in a sandbox that runs no script, its text, its attachments. */
export function messagePage(message: Message): Html {
  const { id, subject, to, from, receivedAt, attachments, html: markup, text } = message;
  return page(
    subject || "(no subject)",
    html`<header><a href="/">← Inbox</a><h1>${subject || "(no subject)"}</h1>
<p class="soft">From ${from}<br>To ${to.join(", ")}<br>${time(receivedAt)}</p></header>
${
  attachments.length === 0
    ? ""
    : html`<h2>Attachments</h2><ul>${attachments.map(
        ({ filename, contentType }, index) =>
          html`<li><a href="/messages/${id}/attachments/${index}" download="${filename}">${filename}</a> <span class="soft">${contentType}</span></li>`,
      )}</ul>`
}
${
  markup === null
    ? ""
    : html`<h2>HTML</h2><iframe title="The mail as HTML" sandbox="allow-top-navigation-by-user-activation allow-popups" srcdoc="${`<base target="_top">${markup}`}"></iframe>`
}
<h2>Text</h2>${text === null ? html`<p>This mail has no text part.</p>` : html`<pre>${linked(text)}</pre>`}`,
  );
}

/** What is not there, or not any more. */
export function missingPage(): Html {
  return page(
    "Not found",
    html`<h1>This mail is not here</h1><p>It was deleted, or the link is wrong. <a href="/">To the inbox</a></p>`,
  );
}

function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}

function time(iso: string): Html {
  return html`<time datetime="${iso}">${new Date(iso).toUTCString()}</time>`;
}

function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
:root { color-scheme: light dark; --ink: #1a1f36; --soft: #4f566b; --line: #8792a2; --back: #f6f8fa; --act: #3f39b5; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f2f5; --soft: #b9c0cc; --line: #7b8494; --back: #12151b; --act: #a5a1ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 48rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.375rem; margin: .5rem 0; } h2 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
.soft { color: var(--soft); font-size: .875rem; }
.acts { display: flex; gap: 1rem; align-items: center; justify-content: space-between; }
a { color: var(--act); display: inline-block; min-height: 1.5rem; }
ul.mails { list-style: none; margin: 1rem 0; padding: 0; }
ul.mails li { border-top: 1px solid var(--line); padding: .5rem 0; }
ul.mails a, ul.mails span { display: block; }
ul.mails a { font-weight: 600; min-height: 2rem; }
button { font: inherit; min-height: 2.75rem; padding: .4rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: transparent; color: var(--ink); cursor: pointer; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; color-scheme: light; }
pre { white-space: pre-wrap; border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; margin: 0; font: inherit; }
pre a { display: inline; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
</style>
</head>
<body><main>${body}</main></body>
</html>`;
}
