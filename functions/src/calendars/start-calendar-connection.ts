import { createHash, randomBytes } from "node:crypto";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { scopesFor } from "@flexsession/domain/calendars/google-scopes";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { takeToken } from "../account/take-token.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { googleClientId } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { calendarsBucket } from "./calendars-bucket.ts";
import { consentUrl, returnUrl } from "./google-client.ts";
import { hashOfState } from "./hash-of-state.ts";

/** Sends a provider to Google, bound to them by a state that counts once and a verifier that never leaves the server. */
export const startCalendarConnection = callable(
  contracts.startCalendarConnection,
  {},
  async ({ writesEvents }, { uid }) => {
    const state = randomBytes(32).toString("base64url");
    const verifier = randomBytes(48).toString("base64url");
    const userRef = refs.user(uid);
    const profileRef = refs.profile(uid);
    const syncRef = refs.calendarSync(uid);
    const attemptRef = refs.connectAttempt(hashOfState(state));
    const bucket = calendarsBucket(uid);
    const documents = [userRef, profileRef, syncRef, refs.rateLimit(bucket.key)];

    const account = await commit({ documents }, (draft, now) => {
      requireGoodStanding(draft.get(userRef));
      if (!draft.get(profileRef)) throw new Refusal("not-found");
      takeToken(draft, bucket, now);
      const expireAt = addMilliseconds(now, day);
      draft.create(attemptRef, { uid, verifier, writesEvents, createdAt: now, usedAt: null, expireAt });
      return draft.get(syncRef)?.account ?? null;
    });

    const url = new URL(consentUrl());
    url.search = new URLSearchParams({
      client_id: googleClientId.value(),
      redirect_uri: returnUrl(),
      response_type: "code",
      scope: scopesFor({ writesEvents }).join(" "),
      access_type: "offline",
      prompt: "consent",
      include_granted_scopes: "true",
      state,
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...(account && { login_hint: account }),
    }).toString();
    return { url: url.href };
  },
);
