import { expect, it } from "vitest";
import { matchedPaths } from "./matched-paths.ts";

it("finds every path that is matched, within others and beside them", () => {
  const rules = `service cloud.firestore {
    match /databases/{database}/documents {
      // match /nothing/{id} { is a comment
      function isIn(id) { return get(/databases/$(database)/documents/bookings/$(id)).data.is == {'a': 1}; }
      match /a/{id} {
        allow get: if true;
        match /b/{other} { allow get: if true; }
        match /c/{other}/d/{last} {
          allow get: if true;
        }
      }
      match /e/{id} { allow get: if isIn(id); }
    }
  }`;
  expect(matchedPaths(rules)).toEqual(["a/{id}", "a/{id}/b/{other}", "a/{id}/c/{other}/d/{last}", "e/{id}"]);
});
