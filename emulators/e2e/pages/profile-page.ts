import type { Locator, Page } from "@playwright/test";
import { HoldBar } from "./hold-bar.ts";
import { PiecePanel } from "./piece-panel.ts";

type CellState = "free" | "held" | "requested" | "booked" | "unavailable" | "past";

/** A view in which every day of the strip is drawn: cells of days far below the view are not. */
export const wholeStrip = { width: 1280, height: 2_000 };

/** A provider's page with the tape strip, and the panel that opens from it. */
export class ProfilePage {
  readonly page: Page;
  readonly strip: Locator;
  readonly panel: PiecePanel;
  readonly holdBar: HoldBar;
  readonly zone: Locator;
  readonly clock12: Locator;
  readonly clock24: Locator;
  readonly live: Locator;
  readonly nextFree: Locator;
  readonly backToTime: Locator;

  constructor(page: Page) {
    this.page = page;
    this.strip = page.getByRole("grid", { name: /^Times of/ });
    this.panel = new PiecePanel(page);
    this.holdBar = new HoldBar(page);
    this.zone = page.getByLabel("Time zone");
    this.clock12 = page.getByRole("button", { name: "12 h" });
    this.clock24 = page.getByRole("button", { name: "24 h" });
    this.live = page.locator("[data-live=true]");
    this.nextFree = page.getByRole("button", { name: /^Next free/ });
    this.backToTime = page.getByText("You let the time go and nothing was charged");
  }

  /** Opens the page and waits until its strip is live. */
  async open(handle: string, choice: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams(choice).toString();
    await this.page.goto(`/p/${handle}${query === "" ? "" : `?${query}`}`);
    await this.live.waitFor();
  }

  /** Every cell of a slot, or those in one state. */
  cells(slotId: string, state?: CellState): Locator {
    const inState = state === undefined ? "" : `[data-state=${state}]`;
    return this.strip.locator(`[data-cell^="${slotId}@"]${inState}`);
  }

  /** Opens the panel of a slot by its first free cell. */
  async choose(slotId: string): Promise<void> {
    await this.cells(slotId, "free").first().click();
    await this.panel.dialog.waitFor();
  }

  /** Chooses a start and a length of a slot and holds it, which leads to the pay page. */
  async holdPiece(slotId: string, start: string, length: string): Promise<void> {
    await this.choose(slotId);
    await this.panel.chooseStart(start);
    await this.panel.chooseLength(length);
    await this.panel.hold.click();
  }

  async chooseZone(zone: string): Promise<void> {
    await this.zone.click();
    await this.zone.fill(zone);
  }

  /** The key of the cell that has the focus, or null. */
  focusedCell(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute("data-cell") ?? null);
  }
}
