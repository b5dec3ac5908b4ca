import { z } from "zod";
import { type eventBody, type StandInState, standInState } from "./stand-in-state.ts";

type EventBody = z.input<typeof eventBody>;

/** What brings a person back from Google. */
export interface WayBack {
  readonly code: string;
  readonly state: string;
}

interface ConsentOptions {
  /** Which of the asked scopes are left out, by their last part. */
  readonly without?: readonly string[];
}

/** What people do at the Google stand-in, what tests do to it, and what they see of it. */
export interface Google {
  readonly url: string;
  state(): Promise<StandInState>;
  control(path: string, body?: object): Promise<unknown>;
  /** Puts or changes an event in a calendar, by default the primary one, and answers with its id. */
  putEvent(email: string, event: EventBody, calendarId?: string): Promise<string>;
  /** Goes to the consent page as a person does, allows what is asked, and is sent back. */
  consent(url: string, email: string, options?: ConsentOptions): Promise<WayBack>;
}

/** The Google stand-in at an address. */
export function googleAt(url: string): Google {
  const control = async (path: string, body: object = {}): Promise<unknown> => {
    const response = await fetch(`${url}/_stand-in${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  const consent: Google["consent"] = async (consentUrl, email, { without = [] } = {}) => {
    const asked = new URL(consentUrl);
    const scopes = (asked.searchParams.get("scope") ?? "").split(" ");
    const allowed = scopes.filter((scope) => !without.some((name) => scope.endsWith(name)));
    const form = new URLSearchParams({ account: email, act: "allow" });
    for (const scope of allowed) form.append("scope", scope);
    const answer = await fetch(asked, { method: "POST", body: form, redirect: "manual" });
    const back = new URL(answer.headers.get("location") ?? "").searchParams;
    return { code: back.get("code") ?? "", state: back.get("state") ?? "" };
  };

  return {
    url,
    control,
    consent,
    state: async () => standInState.parse(await (await fetch(`${url}/_stand-in/state`)).json()),
    async putEvent(email, event, calendarId) {
      const answer = await control("/events", { email, event, ...(calendarId && { calendarId }) });
      return z.object({ id: z.string() }).parse(answer).id;
    },
  };
}
