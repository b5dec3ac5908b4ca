import { Refusal } from "@flexsession/domain/errors";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useAnswer } from "./use-answer.ts";

it("asks once for a key, anew when told to, and shows no answer under another key", async () => {
  const ask = vi.fn(async (key: string) => `${key} ${ask.mock.calls.length}`);
  const { result, rerender } = renderHook(({ key }) => useAnswer(key, () => ask(key ?? "")), {
    initialProps: { key: null as string | null },
  });
  expect(result.current.live.status).toBe("loading");
  rerender({ key: "nina" });
  await waitFor(() => expect(result.current.live).toMatchObject({ status: "ready", value: "nina 1" }));
  act(() => result.current.askAgain());
  await waitFor(() => expect(result.current.live).toMatchObject({ value: "nina 2" }));
  rerender({ key: "marcus" });
  expect(result.current.live.status).toBe("loading");
  await waitFor(() => expect(result.current.live).toMatchObject({ value: "marcus 3" }));
});

it("tells what there is not from what could not be asked, and tries that again", async () => {
  let error: Error | null = new Refusal("not-found");
  const ask = async () => {
    if (error) throw error;
    return "there";
  };
  const { result } = renderHook(() => useAnswer("nina", ask));
  await waitFor(() => expect(result.current.live.status).toBe("missing"));
  error = new Error("the line is cut");
  act(() => result.current.askAgain());
  await waitFor(() => expect(result.current.live.status).toBe("failed"));
  error = null;
  const { live } = result.current;
  if (live.status === "failed") act(() => live.retry());
  await waitFor(() => expect(result.current.live).toMatchObject({ status: "ready", value: "there" }));
});
