import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Live } from "./live.ts";
import { liveSources } from "./live-sources.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function counted() {
  const log: string[] = [];
  let tellLast: (live: Live<string>) => void = () => undefined;
  let retryLast = () => undefined as void;
  const sources = liveSources<string>();
  const open = (key: string) =>
    sources.source(key, (tell, retry) => {
      log.push(`start ${key}`);
      tellLast = tell;
      retryLast = retry;
      return () => log.push(`stop ${key}`);
    });
  return { log, open, sources, tell: (live: Live<string>) => tellLast(live), retry: () => retryLast() };
}

const ready = (value: string): Live<string> => ({ status: "ready", value, stale: false });

test("listens once however many subscribe, and stops a little after the last has left", () => {
  const { log, open } = counted();
  const leaves = [open("a").subscribe(() => undefined), open("a").subscribe(() => undefined)];
  expect(log).toEqual(["start a"]);

  leaves.forEach((leave) => leave());
  vi.advanceTimersByTime(4_000);
  expect(log).toEqual(["start a"]);
  vi.advanceTimersByTime(2_000);
  expect(log).toEqual(["start a", "stop a"]);
});

test("keeps the value for somebody who comes back in time, and reads again for who comes later", () => {
  const { log, open, tell } = counted();
  const leave = open("a").subscribe(() => undefined);
  tell(ready("one"));
  leave();
  vi.advanceTimersByTime(1_000);
  const back = open("a").subscribe(() => undefined);
  expect(open("a").get()).toEqual(ready("one"));
  expect(log).toEqual(["start a"]);

  back();
  vi.advanceTimersByTime(6_000);
  expect(open("a").get()).toEqual({ status: "loading" });
  open("a").subscribe(() => undefined);
  expect(log).toEqual(["start a", "stop a", "start a"]);
});

test("tells every subscriber at once", () => {
  const { open, tell } = counted();
  const heard: string[] = [];
  open("a").subscribe(() => heard.push("first"));
  open("a").subscribe(() => heard.push("second"));
  tell(ready("one"));
  expect(heard).toEqual(["first", "second"]);
});

test("starts anew on a retry", () => {
  const { log, open, tell, retry } = counted();
  const source = open("a");
  source.subscribe(() => undefined);
  tell({ status: "failed", retry });
  retry();
  expect(source.get()).toEqual({ status: "loading" });
  expect(log).toEqual(["start a", "stop a", "start a"]);
});

test("forgets at once what only lingers when a person signs out", () => {
  const { log, open, sources, tell } = counted();
  open("kept").subscribe(() => undefined);
  const leave = open("left").subscribe(() => undefined);
  tell(ready("private"));
  leave();
  sources.dropIdle();
  expect(log).toEqual(["start kept", "start left", "stop left"]);
  expect(open("left").get()).toEqual({ status: "loading" });
});
