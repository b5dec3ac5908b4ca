(function () {
  var choice = null;
  try {
    choice = localStorage.getItem("flexsession.theme");
  } catch (_) {}
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
