/** Demo people who book, two who are booked, and an admin; the seed knows them by these addresses. */
const demoAccounts = [
  "nina@flexsession.demo",
  "kofi@flexsession.demo",
  "lena@flexsession.demo",
  "hiro@flexsession.demo",
  "zoe@flexsession.demo",
  "ada@flexsession.demo",
  "marcus@flexsession.demo",
  "elena@flexsession.demo",
  "admin@flexsession.demo",
];

/** Stands in for Google's window: lists demo accounts and takes any address; null when it is closed. */
export function chooseLocalAccount(): Promise<string | null> {
  const dialog = document.createElement("dialog");
  dialog.className = "local-account-chooser";
  dialog.setAttribute("aria-labelledby", "local-account-title");

  const form = document.createElement("form");
  form.method = "dialog";
  const title = document.createElement("h2");
  title.id = "local-account-title";
  title.textContent = "Choose a demo Google account";
  form.append(title, ...demoAccounts.map((email) => button(email, email)));

  const label = document.createElement("label");
  label.textContent = "Another address";
  const input = document.createElement("input");
  input.type = "email";
  input.name = "email";
  input.autocomplete = "email";
  label.append(input);
  form.append(label, button("Continue", "typed"), button("Cancel", ""));
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();

  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const answer = dialog.returnValue === "typed" ? input.value.trim() : dialog.returnValue;
      dialog.remove();
      resolve(answer === "" ? null : answer);
    });
  });
}

function button(text: string, value: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "submit";
  made.value = value;
  made.textContent = text;
  made.formNoValidate = value !== "typed";
  return made;
}
