import { call } from "../../../firebase/call.ts";
import { type Action, useAction } from "../../../ui/use-action.ts";

/** Leaves for Google, where a person says what of their calendars we may do. */
export function useOpenGoogle(): Action<[asked: { readonly writesEvents: boolean }], void> {
  return useAction(async (asked) => {
    const { url } = await call("startCalendarConnection", asked);
    window.location.assign(url);
  });
}
