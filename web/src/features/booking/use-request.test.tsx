import { Refusal } from "@flexsession/domain/errors";
import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { refusalOf } from "./use-hold.ts";
import { type RequestIntent, useRequest } from "./use-request.ts";

const intent: RequestIntent = {
  providerId: "marcus",
  slotId: "slot",
  task: null,
  start: new Date("2026-11-24T14:00:00Z"),
  end: new Date("2026-11-24T16:00:00Z"),
  priceMinor: 16_000,
  zone: "Europe/Berlin",
  message: "",
};

function Sender({ requestPiece }: { requestPiece: NonNullable<Parameters<typeof useRequest>[0]> }) {
  const { send, error } = useRequest(requestPiece);
  return (
    <>
      <button type="button" onClick={() => send(intent)}>
        Short
      </button>
      <button type="button" onClick={() => send({ ...intent, message: "Hello" })}>
        Long
      </button>
      <p>{refusalOf(error) ?? "no refusal"}</p>
    </>
  );
}

async function click(name: string) {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
  });
}

test("keeps one key through retries and takes another for another message", async () => {
  const keys: string[] = [];
  renderInApp(
    <Sender
      requestPiece={async ({ key }) => {
        keys.push(key);
        throw new Refusal("already-requested");
      }}
    />,
  );
  await click("Short");
  await click("Short");
  await click("Long");
  expect(screen.getByText("already-requested")).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("goes to the page of the request", async () => {
  const { router } = renderInApp(<Sender requestPiece={async () => ({ bookingId: "booking" })} />);
  await click("Short");
  expect(router.state.location.pathname).toBe("/bookings/booking");
});
