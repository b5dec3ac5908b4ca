// Keeps zod from trying whether it may evaluate code: our policy forbids it, and each try would be reported.
globalThis.__zod_globalConfig = { jitless: true };
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem("flexsession.theme");
  } catch (_) {}
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
