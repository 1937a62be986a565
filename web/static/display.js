// Runs before the first paint: the size, the mode and the theme that were chosen on this device.
// The same file for everybody, so the content security policy lets it in as 'self'.
(function () {
  var root = document.documentElement;
  try {
    var chosen = JSON.parse(localStorage.getItem('display') || '{}');
    if (chosen.size === 'large') root.dataset.size = 'large';
    if (chosen.mode === 'simple') root.dataset.mode = 'simple';
    if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme;
    if (chosen.language === 'en') root.lang = 'en';
  } catch {
    // Storage closed or damaged: the page opens with the usual look.
  }
})();
