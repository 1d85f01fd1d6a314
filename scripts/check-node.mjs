// Said in plain words before anything else is loaded. Node 20.19 and 22.12 are the first of their lines that let
// CommonJS packages require ES modules, which some of ours do.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const fine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
if (!fine) {
  console.error(
    `Wellspring needs Node.js 20.19 or newer (of line 22: 22.12 or newer); this is ${process.versions.node}.\n` +
      'Install one from https://nodejs.org or with your version manager (nvm install 22), then run the command again.',
  );
  process.exit(1);
}
