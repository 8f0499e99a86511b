/**
 * What a build is made of: the packages whose code stands in its bundles, as a bill of materials (CycloneDX 1.5,
 * https://cyclonedx.org/docs/1.5/json/) and as the notices their licences ask to be shipped with every copy. Taken from
 * what webpack put in and from the lock file, so that neither lists what is not there nor forgets what is.
 */
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const FOLDER = `node_modules${path.sep}`;

/** The folder of the package a file belongs to, from the root; null for a file of our own. */
function packageOf(file) {
  const at = file.lastIndexOf(FOLDER);
  if (at < 0) return null;
  const [first, second] = file.slice(at + FOLDER.length).split(path.sep);
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return file.slice(0, at + FOLDER.length) + name;
}

/** Every file that stands in a bundle; modules joined into one keep theirs inside. */
function* filesOf(modules) {
  for (const module of modules) {
    if (module.modules !== undefined) yield* filesOf(module.modules);
    else if (typeof module.resource === 'string') yield module.resource.split('?')[0];
  }
}

function licenceText(folder, { license, author }) {
  const file = fs.readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(name));
  if (file !== undefined) return fs.readFileSync(path.join(folder, file), 'utf8').trim();
  const by = typeof author === 'string' ? author : author?.name;
  return `${license}${by === undefined ? '' : `, ${by}`}`;
}

/** In: the modules of a compilation, and packages copied as they are. Out: their packages, by name. */
function packagesIn(modules, copied = []) {
  const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const folders = new Set([...filesOf(modules)].map(packageOf).filter((folder) => folder !== null));
  for (const name of copied) folders.add(path.join(ROOT, 'node_modules', name));
  const found = [...folders].map((folder) => {
    const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const key = folder.slice(folder.indexOf(FOLDER)).split(path.sep).join('/');
    const license = typeof about.license === 'string' ? about.license : 'UNKNOWN';
    return {
      name: about.name,
      version: about.version,
      license,
      integrity: lock[key]?.integrity,
      text: licenceText(folder, { ...about, license }),
    };
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** `sha512-…` of the lock file, as CycloneDX writes it. */
function hashesOf(integrity) {
  const [, base64] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return base64 === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] };
}

/** One SPDX id stands by itself, `MIT OR GPL-3.0` and the like as an expression, words as a name. */
function licenceOf(license) {
  if (/^[\w.+-]+$/.test(license)) return { license: { id: license } };
  if (/ (?:OR|AND) /.test(license)) return { expression: license };
  return { license: { name: license } };
}

/** No date and no number of its own: the same sources give the same bytes. */
function billOf(name, packages) {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `hefen-${name}@${version}`,
        name: `hefen-${name}`,
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages.map((each) => {
      const purl = `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`;
      return {
        type: 'library',
        'bom-ref': purl,
        name: each.name,
        version: each.version,
        purl,
        licenses: [licenceOf(each.license)],
        ...hashesOf(each.integrity),
      };
    }),
  };
}

function noticesOf(packages) {
  const line = '-'.repeat(72);
  const own = fs.readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').trim();
  return [
    '核分 hefen',
    own,
    ...packages.map(({ name, version, text }) => `${line}\n${name} ${version}\n\n${text}`),
    '',
  ].join('\n\n');
}

/** Writes both beside the bundles; the page, which travels as one file, carries the notices inside it too. */
function writeBill(name, modules, folder, copied) {
  const packages = packagesIn(modules, copied);
  const notices = noticesOf(packages);
  fs.writeFileSync(
    path.join(folder, 'sbom.cdx.json'),
    `${JSON.stringify(billOf(name, packages), null, 2)}\n`,
  );
  fs.writeFileSync(path.join(folder, 'third-party.txt'), notices);
  const page = path.join(folder, 'index.html');
  // Two hyphens would end a comment.
  if (fs.existsSync(page)) fs.appendFileSync(page, `<!--\n${notices.replace(/-(?=-)/g, '- ')}-->\n`);
}

module.exports = { writeBill };
