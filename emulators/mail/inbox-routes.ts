import { Hono } from "hono";
import type { Inbox } from "./inbox.ts";
import { listPage, messagePage, missingPage } from "./inbox-pages.ts";

/** The inbox for people, and under `/api` for tests. */
export function inboxRoutes(inbox: Inbox): Hono {
  const app = new Hono();

  app.get("/", (c) => c.html(listPage(inbox.list())));

  app.get("/messages/:id", (c) => {
    const message = inbox.find(c.req.param("id"));
    return message === undefined ? c.html(missingPage(), 404) : c.html(messagePage(message));
  });

  app.get("/messages/:id/attachments/:index", (c) => {
    const attachment = inbox.find(c.req.param("id"))?.attachments[Number(c.req.param("index"))];
    if (attachment === undefined) return c.html(missingPage(), 404);
    return c.body(Uint8Array.from(Buffer.from(attachment.content, "base64")), 200, {
      "content-type": attachment.contentType,
      // Always a download: an attached page must not run on the inbox's own origin.
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
      "x-content-type-options": "nosniff",
    });
  });

  app.post("/delete", (c) => {
    inbox.clear();
    return c.redirect("/", 303);
  });

  app.get("/api/messages", (c) => c.json(inbox.list(c.req.query("to"))));

  app.delete("/api/messages", (c) => {
    inbox.clear();
    return c.body(null, 204);
  });

  app.notFound((c) => c.html(missingPage(), 404));
  return app;
}
