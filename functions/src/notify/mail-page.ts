import { html, raw } from "hono/html";
import type { Line } from "./content.ts";
import { mailStyle } from "./mail-style.ts";

interface Parts {
  readonly headline: string;
  readonly lines: readonly Line[];
  readonly action: { readonly text: string; readonly url: string };
  /** Sentences below the button. */
  readonly after: readonly string[];
  /** Where its reader chooses what they are mailed; null in mails that always leave. */
  readonly choicesUrl: string | null;
}

const signature = "FlexSession, live bookable creative time";
const choices = "Choose what we mail you";

/** A mail as HTML, readable at any width in light and dark, and as plain text that says the same. */
export async function mailPage(parts: Parts): Promise<{ html: string; text: string }> {
  return { html: await htmlOf(parts), text: textOf(parts) };
}

async function htmlOf({ headline, lines, action, after, choicesUrl }: Parts): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${headline}</title>
        <style>
          ${raw(mailStyle)}
        </style>
      </head>
      <body>
        <div class="card">
          <p class="brand">FlexSession</p>
          <h1>${headline}</h1>
          ${lines.map((line) =>
            typeof line === "string"
              ? html`<p>${line}</p>`
              : html`<p class="fact"><span class="label">${line[0]}</span><br /><strong>${line[1]}</strong></p>`,
          )}
          <p class="act"><a class="button" href="${action.url}">${action.text}</a></p>
          ${after.map((line) => html`<p>${line}</p>`)}
        </div>
        <p class="foot">
          ${signature}${choicesUrl === null ? "" : html`<br /><a href="${choicesUrl}">${choices}</a>`}
        </p>
      </body>
    </html>`;
  return page.toString();
}

function textOf({ headline, lines, action, after, choicesUrl }: Parts): string {
  const said = lines.map((line) => (typeof line === "string" ? line : `${line[0]}: ${line[1]}`));
  const foot = [signature, ...(choicesUrl === null ? [] : [`${choices}: ${choicesUrl}`])];
  const blocks = [headline, said.join("\n"), `${action.text}: ${action.url}`, ...after, foot.join("\n")];
  return `${blocks.filter((each) => each !== "").join("\n\n")}\n`;
}
