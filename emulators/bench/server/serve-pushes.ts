import { createServer } from "node:http";
import { serveWebhook } from "../../flows/serve-webhook.ts";

/** Where Google tells of changes: the product's function on one port, and something bare on another. */
export async function servePushes(
  ports: { readonly product: number; readonly bare: number },
  onBarePush: () => Promise<void>,
): Promise<{ readonly productUrl: string; readonly bareUrl: string; close(): Promise<void> }> {
  const product = await serveWebhook(ports.product);
  const bare = createServer((request, response) => {
    const isGreeting = request.headers["x-goog-resource-state"] === "sync";
    void (isGreeting ? Promise.resolve() : onBarePush()).then(
      () => response.writeHead(204).end(),
      (error: unknown) => {
        console.error("the bare push failed", error);
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve) => bare.listen(ports.bare, "127.0.0.1", () => resolve()));
  return {
    productUrl: `http://127.0.0.1:${ports.product}/google/push`,
    bareUrl: `http://127.0.0.1:${ports.bare}/`,
    async close() {
      await product.close();
      await new Promise<void>((resolve) => {
        bare.close(() => resolve());
        bare.closeAllConnections();
      });
    },
  };
}
