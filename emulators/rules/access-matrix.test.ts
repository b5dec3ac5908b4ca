import { doc, getDoc } from "firebase/firestore";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessMatrix } from "../access/access-matrix.ts";
import { acts, everybody, people } from "../access/people.ts";
import { isAllowed } from "../access/row.ts";
import { answerOf, askCell } from "./ask-cell.ts";
import { createMatrixBed, type MatrixBed } from "./matrix-bed.ts";

let bed: MatrixBed;
beforeAll(async () => {
  bed = await createMatrixBed();
});
afterAll(() => bed.close());

describe.each(accessMatrix.map((row) => [row.is ? `${row.path} ${row.is}` : row.path, row] as const))(
  "%s",
  (_, row) => {
    const cells = everybody.flatMap((person) => (row.acts ?? acts).map((act) => [person, act] as const));
    it.each(
      cells.map(
        ([person, act]) =>
          [`${people[person].heading} ${isAllowed(row, person, act) ? "can" : "cannot"} ${act}`, person, act] as const,
      ),
    )("%s", async (_, person, act) => {
      const { answers, expected } = await askCell(bed, row, person, act);
      expect(answers).toEqual(expected);
    });
  },
);

it.each([
  ["in words", "stranger", { admin: "true" }],
  ["as a number", "stranger", { admin: 1 }],
  ["as a list", "stranger", { admin: [true] }],
  ["under another name", "stranger", { isAdmin: true, role: "admin" }],
  ["that is not theirs any more", "stranger", { admin: false }],
  ["without an account", "nobody-knows", { admin: true }],
])("who claims to be an admin %s is none", async (_, uid, claims) => {
  const store = bed.claiming(uid, claims);
  for (const path of ["audit/one", "bookings/booking", "disputeFiles/du_1", "ledger/capture-pi_1"]) {
    expect(await answerOf(getDoc(doc(store, path)))).toBe("denied");
  }
});
