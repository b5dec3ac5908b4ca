import { demoEngineers } from "../../factories/demo-engineers.ts";
import { freePort } from "../../flows/free-port.ts";
import type { Shutdown } from "../../launch/shutdown.ts";
import { appUrl, type Stack } from "../../launch/stacks.ts";
import { measureApproveToCustomer } from "./approve-to-customer.ts";
import type { BuiltPages } from "./build-pages.ts";
import { measureBusyToStrip } from "./busy-to-strip.ts";
import { measureRoom } from "./measure-room.ts";
import { measureOpenLongFile } from "./open-long-file.ts";
import { openBrowser } from "./open-page.ts";
import { countProfileReads } from "./profile-reads.ts";
import { measureProfileWeight } from "./profile-weight.ts";
import { measureRosterDrawing } from "./roster-drawing.ts";
import { serveFolder } from "./serve-folder.ts";
import { measureStripDrawing } from "./strip-drawing.ts";
import { measureStripUpdate } from "./strip-update.ts";
import { measureUpload } from "./upload-overhead.ts";

/**
 * The figures of the web client, in a real Chromium. They are measured one after the other, each in a page of its own.
 *
 * @param stack runs and is seeded
 */
export async function measureWeb(stack: Stack, built: BuiltPages, shutdown: Shutdown, say: (line: string) => void) {
  const browser = await openBrowser();
  shutdown.add(() => browser.close());
  const serve = async (folder: string, port: number) => {
    const server = await serveFolder(folder, port);
    shutdown.add(() => server.close());
    return server;
  };
  await serve(built.web, stack.ports.hosting);
  await serve(built.strip, stack.ports.vite);
  // Nobody runs the tools of these ports in this stack, so they are free for the other pages.
  await serve(built.bare, stack.ports.eventarc);
  const approvePage = await serve(built.approve, stack.ports.tasks);

  const stripUrl = `http://localhost:${stack.ports.vite}/`;
  say("Measuring how a change reaches the strip ...");
  const update = await measureStripUpdate(browser, stripUrl);
  say("Measuring how busy time reaches the strip ...");
  const busy = await measureBusyToStrip(browser, stripUrl);
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
  say("Measuring how a file is sent ...");
  // Every port of the stack is taken by now.
  await approvePage.close();
  await serve(built.upload, stack.ports.tasks);
  const upload = await measureUpload(browser, approveUrl, stack.ports.functions);
  say("Measuring how an hour-long sound is opened ...");
  const reviewPort = await freePort();
  await serve(built.review, reviewPort);
  const opened = await measureOpenLongFile(browser, `http://localhost:${reviewPort}/`, stack.ports.functions);
  say("Talking in a room ...");
  const roomPort = await freePort();
  await serve(built.room, roomPort);
  const room = await measureRoom(browser, `http://localhost:${roomPort}/`);
  say("Drawing a roster ...");
  const rosterPort = await freePort();
  await serve(built.roster, rosterPort);
  const roster = await measureRosterDrawing(browser, `http://localhost:${rosterPort}/`);
  return {
    ...approval,
    ...roster,
    ...room,
    ...upload,
    ...opened,
    ...update,
    ...busy,
    ...drawing,
    ...weight,
    ...(await countProfileReads(browser, profile.url)),
  };
}
