import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addReport, type Coverage, coverageReport, foldCoverage } from "../access/rule-coverage.ts";
import { projectIdOf, rulesProjects } from "../rules/rules-projects.ts";
import { root, stacks } from "./stacks.ts";

/** Fails when an expression of firestore.rules has not been both true and false in the tests of the rules just run. */
const rules = readFileSync(join(root, "firestore.rules"), "utf8");
const coverage: Coverage = new Map();

for (const name of rulesProjects) {
  const host = `http://127.0.0.1:${stacks.test.ports.firestore}`;
  const answer = await fetch(`${host}/emulator/v1/projects/${projectIdOf(name)}:ruleCoverage`);
  const found = coverageReport.parse(await answer.json());
  if (found.rules.files[0]?.content !== rules) throw new Error(`${projectIdOf(name)} was tested with other rules.`);
  addReport(coverage, found.report);
}

const { count, oneSided } = foldCoverage(coverage, rules);
for (const each of oneSided) console.log(each);
const share = ((100 * (count - oneSided.length)) / count).toFixed(1);
console.log(`${count - oneSided.length} of ${count} expressions both true and false (${share} %)`);
process.exitCode = oneSided.length > 0 ? 1 : 0;
