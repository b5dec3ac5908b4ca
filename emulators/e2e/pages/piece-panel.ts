import type { Locator, Page } from "@playwright/test";

/** The panel in which a piece of a slot, or seats of a class, are chosen and held. */
export class PiecePanel {
  readonly page: Page;
  readonly dialog: Locator;
  readonly starts: Locator;
  readonly lengths: Locator;
  readonly seats: Locator;
  readonly hold: Locator;
  readonly message: Locator;
  readonly send: Locator;
  readonly signIn: Locator;
  readonly close: Locator;
  readonly alternatives: Locator;
  /** The dates of a class among which several are chosen, and what the chosen ones come to, the total last. */
  readonly dates: Locator;
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog");
    this.starts = this.dialog.getByRole("group", { name: "Start" });
    this.lengths = this.dialog.getByRole("group", { name: "Length" });
    this.seats = this.dialog.getByRole("group", { name: "Seats" });
    this.hold = this.dialog.getByRole("button", { name: /^Hold and pay/ });
    this.message = this.dialog.getByRole("textbox", { name: /^Message to/ });
    this.send = this.dialog.getByRole("button", { name: /^Send the request/ });
    this.signIn = this.dialog.getByRole("link", { name: "Sign in and continue" });
    this.close = this.dialog.getByRole("button", { name: "Close" });
    this.dates = this.dialog.getByRole("group", { name: "Which dates?" }).getByRole("checkbox");
    this.lines = this.dialog.getByRole("region", { name: "Your dates" }).getByRole("definition");
    this.alternatives = this.dialog.getByRole("region", { name: "Free instead" }).getByRole("link");
  }

  /** Where the name of who sits on a seat is asked for; the first is 1. */
  nameOfSeat(seat: number): Locator {
    return this.dialog.getByRole("textbox", { name: `Name for seat ${seat}` });
  }

  chosenStart(): Locator {
    return this.starts.getByRole("radio", { checked: true });
  }

  chosenLength(): Locator {
    return this.lengths.getByRole("radio", { checked: true });
  }

  chooseStart(label: string): Promise<void> {
    return choose(this.starts, label);
  }

  chooseLength(label: string): Promise<void> {
    return choose(this.lengths, label);
  }

  chooseSeats(count: number): Promise<void> {
    return choose(this.seats, `${count}`);
  }
}

/** The choice goes through the address, so the radio button is checked a moment after the click. */
async function choose(group: Locator, name: string): Promise<void> {
  await group.getByRole("radio", { name, exact: true }).click();
  await group.getByRole("radio", { name, exact: true, checked: true }).waitFor();
}
