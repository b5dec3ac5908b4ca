import { expect, it } from "vitest";
import { addReport, type Coverage, coverageReport, foldCoverage } from "./rule-coverage.ts";

const rules = `allow get: if isSignedIn() && isOwn();
allow list: if isLimited() && isOwn();
allow get: if true;`;

/** An expression of the rules, by its text from a place on, and all that it has come to. */
function said(text: string, after: number, ...values: readonly Record<string, unknown>[]) {
  const currentOffset = rules.indexOf(text, after);
  return {
    sourcePosition: { currentOffset, endOffset: currentOffset + text.length - 1 },
    values: values.map((value) => ({ value })),
  };
}

const [yes, no, unknown] = [{ boolValue: true }, { boolValue: false }, { undefined: {} }];
const ofList = rules.indexOf("allow list");

function fold(...reports: ReturnType<typeof said>[][]) {
  const coverage: Coverage = new Map();
  const whole = (report: ReturnType<typeof said>[]) =>
    coverageReport.parse({ rules: { files: [{ content: rules }] }, report });
  for (const report of reports) addReport(coverage, whole(report).report);
  return foldCoverage(coverage, rules);
}

it("takes what was true in one project and false in another as both", () => {
  expect(fold([said("isSignedIn()", 0, yes)], [said("isSignedIn()", 0, no)])).toEqual({ count: 1, oneSided: [] });
});

it("finds what was never false, never true, and never asked", () => {
  expect(fold([said("isSignedIn()", 0, yes), said("isOwn()", 0, no, unknown)])).toEqual({
    count: 2,
    oneSided: ["line 1, never false: isSignedIn()", "line 1, never true: isOwn()"],
  });
  expect(fold([said("isOwn()", 0)]).oneSided).toEqual(["line 1, never true: isOwn()"]);
});

it("finds what lies within another expression", () => {
  const within = { ...said("isSignedIn() && isOwn()", 0, yes, no), children: [said("isOwn()", 0, yes)] };
  expect(fold([within]).oneSided).toEqual(["line 1, never false: isOwn()"]);
});

it("takes unknown for no in a rule for lists alone, where it is never false", () => {
  expect(fold([said("isOwn()", ofList, yes, unknown)]).oneSided).toEqual([]);
  expect(fold([said("isOwn()", ofList, yes)]).oneSided).toEqual(["line 2, never false: isOwn()"]);
  expect(fold([said("isOwn()", 0, yes, unknown)]).oneSided).toEqual(["line 1, never false: isOwn()"]);
});

it("asks nothing of a constant, nor of what is neither yes nor no", () => {
  expect(fold([said("true", 0, yes), said("isSignedIn", 0, { stringValue: "nina" })])).toEqual({
    count: 0,
    oneSided: [],
  });
});
