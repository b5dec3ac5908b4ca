import { join } from "node:path";
import { buildLocalWeb } from "../../launch/build-web.ts";
import type { Shutdown } from "../../launch/shutdown.ts";
import type { Stack } from "../../launch/stacks.ts";
import { buildPage } from "./build-page.ts";

/** The folders of what the browser is shown. */
export interface BuiltPages {
  readonly web: string;
  readonly strip: string;
  readonly bare: string;
  readonly approve: string;
  readonly upload: string;
  readonly review: string;
  readonly room: string;
  readonly roster: string;
}

/**
 * Builds the product's web client and the pages of the bench.
 *
 * @throws {LaunchError} when one does not build
 */
export async function buildPages(stack: Stack, shutdown: Shutdown): Promise<BuiltPages> {
  await buildLocalWeb(stack, (build) => shutdown.add(() => build.stop()));
  return {
    web: join(stack.folder, "web"),
    strip: await buildPage("strip", stack, shutdown),
    bare: await buildPage("bare", stack, shutdown),
    approve: await buildPage("approve", stack, shutdown),
    upload: await buildPage("upload", stack, shutdown),
    review: await buildPage("review", stack, shutdown),
    room: await buildPage("room", stack, shutdown),
    roster: await buildPage("roster", stack, shutdown),
  };
}
