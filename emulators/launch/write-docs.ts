import "temporal-polyfill/global";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderAccess } from "../access/render-access.ts";
import { root } from "./stacks.ts";

/** Writes the documents that are made of what the tests hold. */
writeFileSync(join(root, "docs", "access.md"), renderAccess());
