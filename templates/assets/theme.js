// Runs before the first paint, so that a remembered choice never flashes. Where storage is refused, nothing is kept.
(function () {
  var root = document.documentElement;
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("portal-view") || "{}") || {};
  } catch (error) {
    kept = {};
  }
  root.dataset.js = "";
  // Lists that a query makes shorter wait for that.
  if (location.search) root.dataset.query = "";
  if (kept.theme === "light" || kept.theme === "dark") root.dataset.theme = kept.theme;
  if (kept.care === 1 || kept.care === 2 || kept.care === 3) root.dataset.care = kept.care;
})();
