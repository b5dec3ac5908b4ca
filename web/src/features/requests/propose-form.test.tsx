import { minutesBetween } from "@flexsession/domain/time/instant";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { exampleBooking } from "../../examples/example-booking.ts";
import { exampleTape } from "../../examples/example-tape.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import type { TimeChoice } from "../../ui/time-fields.tsx";
import { ProposeFields } from "./propose-form.tsx";

const now = new Date("2026-11-23T10:05:00Z");
const until = new Date("2026-11-24T10:00:00Z");
const request = exampleBooking({
  state: "requested",
  until,
  request: { message: "", until, declineReason: null, proposal: null, endedProposal: null, customerRating: null },
});

function Form({ onPropose }: { readonly onPropose: () => Promise<void> }) {
  const minutes = minutesBetween(request.start, request.end);
  const [choice, setChoice] = useState<TimeChoice>({ date: "2026-11-24", start: null, minutes });
  return (
    <ProposeFields
      request={request}
      now={now}
      tape={exampleTape()}
      choice={choice}
      onChoose={setChoice}
      onPropose={onPropose}
      onKeep={() => undefined}
    />
  );
}

test("proposes a free start in the provider's zone, and leaves out the very time that was asked for", async () => {
  const onPropose = vi.fn(async () => undefined);
  renderInApp(<Form onPropose={onPropose} />);
  const start = screen.getByRole("combobox", { name: /Start/ });
  const labels = within(start)
    .getAllByRole("option")
    .map((each) => each.textContent);
  expect(labels).toContain("20:00");
  expect(labels).not.toContain("09:00");
  const send = screen.getByRole("button", { name: "Propose this time" });
  await act(async () => {
    fireEvent.click(send);
  });
  expect(screen.getByText("Please choose a day and a start.")).toBeTruthy();
  expect(onPropose).not.toHaveBeenCalled();

  const at = new Date("2026-11-25T01:00:00Z");
  fireEvent.change(start, { target: { value: String(at.getTime()) } });
  expect(screen.getByText(/For Ana that is Wednesday 25 November, 02:00 – 04:00 CET, for \$160.00/)).toBeTruthy();
  await act(async () => {
    fireEvent.click(send);
  });
  expect(onPropose).toHaveBeenCalledExactlyOnceWith({ start: at, end: new Date("2026-11-25T03:00:00Z") });
});
