import { call } from "../../../firebase/call.ts";
import { type Action, useAction } from "../../../ui/use-action.ts";

/** Leaves for the processor's own pages, by a link made for this one visit. */
export function useOpenProcessor(): Action<[country: string], void> {
  return useAction(async (country: string) => {
    const { url } = await call("startPayoutOnboarding", { country });
    window.location.assign(url);
  });
}
