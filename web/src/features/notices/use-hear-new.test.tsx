import type { Notice } from "@flexsession/domain/notify/notice";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { render } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { exampleNotice } from "../../examples/example-notice.ts";
import { renderInApp } from "../../examples/render-in-app.tsx";
import { now } from "../../firebase/clock.ts";
import { useAnnouncement } from "../../ui/announce.ts";
import { useHearNew } from "./use-hear-new.ts";

const old = exampleNotice({ noticeId: "old", at: addMilliseconds(now(), -minute) });
const fresh = exampleNotice({ noticeId: "fresh", kind: "declined", at: addMilliseconds(now(), minute) });
const said = () => useAnnouncement.getState().text;

function Hears({ unread }: { readonly unread: readonly Notice[] | null }) {
  useHearNew(unread);
  return null;
}

beforeEach(() => {
  // The texts and the reader's zone.
  renderInApp(null);
  useAnnouncement.setState({ text: "" });
});

test("says what comes in, once, and nothing of what was there before", () => {
  const { rerender } = render(<Hears unread={null} />);
  rerender(<Hears unread={[old]} />);
  expect(said()).toBe("");
  rerender(<Hears unread={[fresh, old]} />);
  expect(said()).toBe("Marcus declined your request: Mix, Tue 24 Nov, 15:00.");
  useAnnouncement.setState({ text: "" });
  rerender(<Hears unread={[{ ...fresh }, old]} />);
  expect(said()).toBe("");
});

test("says what came in while the page was still loading", () => {
  render(<Hears unread={[old, fresh]} />);
  expect(said()).toMatch(/^Marcus declined/);
});
