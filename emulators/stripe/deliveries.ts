import type { Stripe } from "stripe";
import { newId } from "./object-id.ts";
import { signPayload } from "./sign-payload.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";
import type { Delivery } from "./stand-in-state.ts";
import type { ThinEvent } from "./thin-events.ts";

/** Stripe waits for hours; a local stack does not. After the listed waits it is one minute each. */
const retryWaitsMs = [1_000, 3_000, 10_000];
const laterWaitMs = 60_000;
const mostAttempts = 20;
const answerTimeoutMs = 20_000;
/** How long "reverse" gathers a burst before it sends the newest first. */
const gatherMs = 300;

type AnyEvent = Stripe.EventBase | ThinEvent;
type FlushOrder = "oldest" | "newest" | readonly string[];

/** Sends events to the webhook endpoints, one at a time for each, and tries again until they are accepted. */
export type Deliveries = {
  enqueue(event: AnyEvent): void;
  /** Sends what is held, and resolves when each was tried once. */
  flush(order: FlushOrder): Promise<number>;
  /** Sends an event again to every endpoint, as the dashboard's "resend" does. */
  resend(eventId: string): Promise<number>;
  /** Sends what an earlier run left unfinished. */
  resume(): void;
  reset(): void;
  close(): Promise<void>;
};

/** The deliveries of a stand-in, with what an earlier run has stored of them. */
export function createDeliveries(standIn: StandIn): Deliveries {
  const lanes = new Map<string, Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let gathered: Delivery[] = [];
  let closing = new AbortController();

  function enqueue(event: AnyEvent): void {
    const { deliveries: mode, delayMs } = standIn.state.faults;
    const made = endpointsFor(event).flatMap(({ url }) => {
      const copies = mode === "duplicate" ? 2 : 1;
      return Array.from({ length: copies }, () =>
        newDelivery(event, url, mode === "hold" ? "held" : mode === "lose" ? "lost" : "pending"),
      );
    });
    standIn.state.deliveries.push(...made);
    countPending(event.id);
    if (mode === "reverse") gather(made, delayMs);
    else for (const delivery of made) if (delivery.state === "pending") after(delayMs, () => send(delivery));
  }

  function gather(made: readonly Delivery[], delayMs: number): void {
    if (gathered.length === 0) {
      after(delayMs || gatherMs, () => {
        for (const delivery of gathered.toReversed()) void send(delivery);
        gathered = [];
      });
    }
    gathered.push(...made);
  }

  /** Queues one attempt behind those of the same endpoint. */
  function send(delivery: Delivery): Promise<void> {
    const lane = (lanes.get(delivery.url) ?? Promise.resolve()).then(() => attempt(delivery, closing.signal));
    lanes.set(delivery.url, lane);
    return lane;
  }

  async function attempt(delivery: Delivery, stopped: AbortSignal): Promise<void> {
    if (stopped.aborted) return;
    const endpoint = standIn.endpoints.find(({ url }) => url === delivery.url);
    const event = eventOf(delivery.eventId);
    if (endpoint === undefined || event === undefined) return settle(delivery, "failed", null);

    const status = await post(JSON.stringify(payloadOf(event)), endpoint, stopped);
    if (stopped.aborted) return;
    delivery.attempts += 1;
    if (status !== null && status >= 200 && status < 300) return settle(delivery, "delivered", status);
    if (delivery.attempts >= mostAttempts) return settle(delivery, "failed", status);
    settle(delivery, "pending", status);
    after(retryWaitsMs[delivery.attempts - 1] ?? laterWaitMs, () => send(delivery));
  }

  async function post(
    body: string,
    { url, secret }: { url: string; secret: string },
    stopped: AbortSignal,
  ): Promise<number | null> {
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: {
          "content-type": "application/json; charset=utf-8",
          "stripe-signature": signPayload(body, { secret, atSeconds: nowSeconds(standIn) }),
          "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        },
        redirect: "manual",
        signal: AbortSignal.any([stopped, AbortSignal.timeout(answerTimeoutMs)]),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      // Not reachable or too slow: the same to Stripe as an error status, so it is tried again.
      return null;
    }
  }

  function settle(delivery: Delivery, state: Delivery["state"], status: number | null): void {
    delivery.state = state;
    delivery.lastStatus = status;
    countPending(delivery.eventId);
  }

  function countPending(eventId: string): void {
    const event = standIn.state.events[eventId];
    const open = standIn.state.deliveries.filter((one) => one.eventId === eventId && one.state !== "delivered");
    if (event !== undefined) event.pending_webhooks = new Set(open.map((one) => one.url)).size;
    standIn.changed();
  }

  function after(ms: number, run: () => unknown): void {
    if (ms === 0) {
      run();
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  }

  function eventOf(id: string): AnyEvent | undefined {
    return standIn.state.events[id] ?? standIn.state.thinEvents[id];
  }

  function endpointsFor(event: AnyEvent) {
    const kind = kindOf(event);
    return standIn.endpoints.filter(
      ({ of = "platform", events }) => of === kind && (events === undefined || events.includes(event.type)),
    );
  }

  async function sendAll(deliveries: readonly Delivery[]): Promise<number> {
    for (const delivery of deliveries) delivery.state = "pending";
    await Promise.all(deliveries.map(send));
    return deliveries.length;
  }

  function stop(): void {
    closing.abort();
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    gathered = [];
  }

  return {
    enqueue,
    flush: (order) =>
      sendAll(
        inOrder(
          standIn.state.deliveries.filter((one) => one.state === "held"),
          order,
        ),
      ),
    resend(eventId) {
      const event = eventOf(eventId);
      if (event === undefined) return Promise.resolve(0);
      const made = endpointsFor(event).map(({ url }) => newDelivery(event, url, "pending"));
      standIn.state.deliveries.push(...made);
      return sendAll(made);
    },
    resume() {
      for (const delivery of standIn.state.deliveries) if (delivery.state === "pending") void send(delivery);
    },
    reset() {
      stop();
      closing = new AbortController();
    },
    async close() {
      stop();
      await Promise.all(lanes.values());
    },
  };
}

function kindOf(event: AnyEvent): "platform" | "accounts" | "thin" {
  if (event.object === "v2.core.event") return "thin";
  return event.account === undefined ? "platform" : "accounts";
}

/** What is sent of an event. A thin one says only what happened to what. */
function payloadOf(event: AnyEvent): object {
  if (event.object === "event") return event;
  const { data: _data, ...thin } = event;
  return thin;
}

function newDelivery(event: AnyEvent, url: string, state: Delivery["state"]): Delivery {
  return { id: newId("dlv"), eventId: event.id, url, state, attempts: 0, lastStatus: null };
}

function inOrder(deliveries: readonly Delivery[], order: FlushOrder): Delivery[] {
  if (order === "oldest") return [...deliveries];
  if (order === "newest") return deliveries.toReversed();
  return order.flatMap((eventId) => deliveries.filter((delivery) => delivery.eventId === eventId));
}
