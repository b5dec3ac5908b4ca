import { setTimeout as wait } from "node:timers/promises";
import type { StandIn } from "./stand-in.ts";
import type { Channel } from "./stand-in-state.ts";

const mostAttempts = 4;
const retried = new Set([500, 502, 503, 504]);

/** Tells channels that something has changed, and nothing of what. */
export interface Pushes {
  readonly push: (email: string, calendarId: string) => void;
  /** The first message of a channel, which says that it is open. */
  greet(channel: Channel): void;
  /** Sends what was held, each message once, and waits for it. */
  flush(): Promise<number>;
  close(): Promise<void>;
}

export function createPushes({ state, clock, publicUrl, changed }: Omit<StandIn, "push">): Pushes {
  const held: { channel: Channel; resource: string }[] = [];
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();

  function send(channel: Channel, resource: string): void {
    const sent = deliver(channel, resource).catch(() => {});
    underWay.add(sent);
    void sent.finally(() => underWay.delete(sent));
  }

  async function deliver(channel: Channel, resource: string): Promise<void> {
    channel.messages += 1;
    changed();
    const headers = {
      "X-Goog-Channel-ID": channel.id,
      "X-Goog-Channel-Expiration": new Date(channel.expiration).toUTCString(),
      "X-Goog-Resource-ID": channel.resourceId,
      "X-Goog-Resource-URI": `${publicUrl}/calendar/v3/calendars/${encodeURIComponent(channel.calendarId)}/events?alt=json`,
      "X-Goog-Resource-State": resource,
      "X-Goog-Message-Number": `${channel.messages}`,
      ...(channel.token !== null && { "X-Goog-Channel-Token": channel.token }),
    };
    for (let attempt = 0; attempt < mostAttempts && !closing.signal.aborted; attempt++) {
      if (attempt > 0) await wait(250 * 2 ** attempt, undefined, { signal: closing.signal });
      const status = await fetch(channel.address, { method: "POST", headers, signal: closing.signal }).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        () => 503,
      );
      if (!retried.has(status)) return;
    }
  }

  return {
    push(email, calendarId) {
      if (state.pushes === "lose") return;
      const now = clock.now().getTime();
      for (const channel of Object.values(state.channels)) {
        if (channel.email !== email || channel.calendarId !== calendarId || channel.expiration <= now) continue;
        if (state.pushes === "hold") held.push({ channel, resource: "exists" });
        else send(channel, "exists");
        if (state.pushes === "twice") send(channel, "exists");
      }
    },
    greet(channel) {
      if (state.pushes !== "lose") send(channel, "sync");
    },
    async flush() {
      const all = held.splice(0);
      for (const { channel, resource } of all) send(channel, resource);
      await Promise.all(underWay);
      return all.length;
    },
    async close() {
      closing.abort();
      await Promise.all(underWay);
    },
  };
}
