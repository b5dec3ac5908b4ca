import { html } from "hono/html";

type Html = ReturnType<typeof html>;

/** The frame of every mail: readable at any width, in light and dark. */
export async function mailPage(title: string, body: Html): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
      </head>
      <body style="font-family: system-ui, sans-serif; line-height: 1.5; max-width: 34rem; margin: 0 auto; padding: 1.5rem">
        <h1 style="font-size: 1.25rem">${title}</h1>
        ${body}
        <p style="opacity: 0.7; font-size: 0.875rem">FlexSession, live bookable creative time</p>
      </body>
    </html>`;
  return page.toString();
}
