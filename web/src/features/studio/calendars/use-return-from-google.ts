import { useEffect } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { call } from "../../../firebase/call.ts";
import { useAction } from "../../../ui/use-action.ts";

/** What became of a way back from Google; `none` for whoever has not just come from there. */
export type Return =
  | { readonly kind: "none" | "pending" | "denied" }
  | { readonly kind: "failed"; readonly error: unknown };

/** Takes up what people bring back from Google, once, and takes it out of the address. */
export function useReturnFromGoogle(): Return {
  const navigate = useNavigate();
  const { step } = useParams();
  const [query] = useSearchParams();
  const isBack = step === "return";
  const [code, state] = [query.get("code"), query.get("state")];
  const { run, error } = useAction(async (brought: { code: string; state: string }) => {
    await call("finishCalendarConnection", brought);
    await navigate("/studio/calendars", { replace: true, state: "connected" });
  });
  useEffect(() => {
    if (isBack && code && state) void run({ code, state });
  }, [isBack, code, state, run]);

  if (!isBack) return { kind: "none" };
  if (!code || !state) return { kind: "denied" };
  return error === null ? { kind: "pending" } : { kind: "failed", error };
}
