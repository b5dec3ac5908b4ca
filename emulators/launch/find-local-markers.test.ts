import { expect, test } from "vitest";
import { findLocalMarkers } from "./find-local-markers.ts";

test.each([
  ["an emulator's address", 'connect("http://127.0.0.1:5052")', "127.0.0.1"],
  ["an address whose port comes from elsewhere", "connect(`http://127.0.0.1:${ports.auth}`)", "127.0.0.1"],
  ["a demo account", 'choose("nina@flexsession.demo")', "@flexsession.demo"],
  ["the test clock", "process.env.FLEXSESSION_CLOCK_FILE", "FLEXSESSION_CLOCK_FILE"],
  ["a stand-in's own route", 'fetch("/_stand-in/faults")', "/_stand-in/"],
  ["the local sweep", "export{a as sweepNow}", "sweepNow"],
])("finds %s", (_, text, marker) => {
  expect(findLocalMarkers(text)).toEqual([marker]);
});

test("finds nothing in what production needs", () => {
  expect(findLocalMarkers('fetch("https://firestore.googleapis.com");const base="http://localhost"')).toEqual([]);
});
