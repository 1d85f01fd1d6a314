// Runs before the first paint so that a dark screen never flashes white. A file of its own, because the content
// security policy forbids inline scripts. The key is the one Mantine's colour scheme manager writes.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage can be switched off; then the machine's own setting decides.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
