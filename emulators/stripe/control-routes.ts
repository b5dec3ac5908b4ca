import { Hono } from "hono";
import { z } from "zod";
import type { Deliveries } from "./deliveries.ts";
import { moneyControls } from "./money-controls.ts";
import { answerChallenge, type PaymentResult, paySession } from "./pay-session.ts";
import { readControl } from "./read-control.ts";
import { runDue } from "./run-due.ts";
import type { StandIn } from "./stand-in.ts";
import { apiFaultSchema, emptyState, faultsSchema } from "./stand-in-state.ts";
import { subscriptionControls } from "./subscription-controls.ts";

const newFault = apiFaultSchema.refine(
  ({ status, timeout, delayMs }) => status !== undefined || timeout || delayMs > 0,
  "A fault needs a status, a timeout or a delay.",
);
const flushBody = z.strictObject({
  order: z.union([z.enum(["oldest", "newest"]), z.array(z.string())]).default("oldest"),
});
const payBody = z.strictObject({
  session: z.string(),
  card: z.string().default("4242 4242 4242 4242"),
  email: z.string().optional(),
  challenge: z.enum(["complete", "fail"]).optional(),
  force: z.boolean().default(false),
});

type Parts = { deliveries: Deliveries; sessionsChanged: () => void };

/** `/_stand-in`: what Stripe does not have. Faults, deliveries by hand, paying and onboarding without a browser, everything that is stored. */
export function controlRoutes(standIn: StandIn, { deliveries, sessionsChanged }: Parts): Hono {
  const app = new Hono();

  app.get("/state", (c) => {
    runDue(standIn);
    return c.json(standIn.state);
  });

  app.post("/faults", async (c) => {
    const body = await readControl(c, faultsSchema.partial());
    if (body instanceof Response) return body;
    Object.assign(standIn.state.faults, body);
    standIn.changed();
    sessionsChanged();
    return c.json(standIn.state.faults);
  });

  app.post("/faults/api", async (c) => {
    const body = await readControl(c, newFault);
    if (body instanceof Response) return body;
    standIn.state.apiFaults.push(body);
    standIn.changed();
    return c.json(standIn.state.apiFaults);
  });

  app.post("/deliveries/flush", async (c) => {
    const body = await readControl(c, flushBody);
    return body instanceof Response ? body : c.json({ sent: await deliveries.flush(body.order) });
  });

  app.post("/deliveries/resend", async (c) => {
    const body = await readControl(c, z.strictObject({ event: z.string() }));
    return body instanceof Response ? body : c.json({ sent: await deliveries.resend(body.event) });
  });

  app.post("/pay", async (c) => {
    const body = await readControl(c, payBody);
    if (body instanceof Response) return body;
    runDue(standIn);
    const session = standIn.state.sessions[body.session];
    if (session === undefined) return c.json({ error: `There is no Checkout session ${body.session}.` }, 404);
    const { force, card: number } = body;
    const email = body.email ?? session.customer_email ?? `${session.metadata?.customerId ?? "customer"}@example.com`;
    let result: PaymentResult = paySession(standIn, session, { payer: { email, number }, force });
    if (result.result === "challenge" && body.challenge !== undefined) {
      result = answerChallenge(standIn, session, { passed: body.challenge === "complete", force });
    }
    sessionsChanged();
    return c.json({ ...result, status: session.status }, result.result === "closed" ? 409 : 200);
  });

  app.route("/", moneyControls(standIn));
  app.route("/", subscriptionControls(standIn));

  app.post("/reset", (c) => {
    deliveries.reset();
    Object.assign(standIn.state, emptyState());
    standIn.changed();
    sessionsChanged();
    return c.json({});
  });

  return app;
}
