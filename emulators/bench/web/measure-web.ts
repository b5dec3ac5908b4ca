import { demoEngineers } from "../../factories/demo-engineers.ts";
import type { Shutdown } from "../../launch/shutdown.ts";
import { appUrl, type Stack } from "../../launch/stacks.ts";
import { measureApproveToCustomer } from "./approve-to-customer.ts";
import type { BuiltPages } from "./build-pages.ts";
import { openBrowser } from "./open-page.ts";
import { countProfileReads } from "./profile-reads.ts";
import { measureProfileWeight } from "./profile-weight.ts";
import { serveFolder } from "./serve-folder.ts";
import { measureStripDrawing } from "./strip-drawing.ts";
import { measureStripUpdate } from "./strip-update.ts";

/**
 * The figures of the web client, in a real Chromium. They are measured one after the other, each in a page of its own.
 *
 * @param stack runs and is seeded
 */
export async function measureWeb(stack: Stack, built: BuiltPages, shutdown: Shutdown, say: (line: string) => void) {
  const browser = await openBrowser();
  shutdown.add(() => browser.close());
  const serve = async (folder: string, port: number): Promise<void> => {
    const server = await serveFolder(folder, port);
    shutdown.add(() => server.close());
  };
  await serve(built.web, stack.ports.hosting);
  await serve(built.strip, stack.ports.vite);
  // Nobody runs the tools of these ports in this stack, so they are free for the other pages.
  await serve(built.bare, stack.ports.eventarc);
  await serve(built.approve, stack.ports.tasks);

  const stripUrl = `http://localhost:${stack.ports.vite}/`;
  say("Measuring how a change reaches the strip ...");
  const update = await measureStripUpdate(browser, stripUrl);
  say("Measuring how the strip is drawn ...");
  const drawing = await measureStripDrawing(browser, stripUrl);

  const [person] = demoEngineers;
  const profile = { folder: built.web, url: `${appUrl(stack)}/p/${person?.handle ?? ""}` };
  say("Weighing the profile page ...");
  const weight = await measureProfileWeight(browser, profile, {
    folder: built.bare,
    url: `http://localhost:${stack.ports.eventarc}/`,
  });
  say("Measuring how an approval reaches its customer ...");
  const approveUrl = `http://localhost:${stack.ports.tasks}/`;
  const approval = await measureApproveToCustomer(browser, approveUrl, stack.ports.functions);
  return { ...approval, ...update, ...drawing, ...weight, ...(await countProfileReads(browser, profile.url)) };
}
