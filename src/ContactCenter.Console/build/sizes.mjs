// What a browser loads until a page can be used, gzip, against the budgets. Reads what vite has written to dist.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const kilobyte = 1024;
const budgets = { signIn: 250, page: 270, shell: 210, styles: 25, onePage: 40, chart: 130 };
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const size = (file) => statSync(join('dist', `${file}.gz`)).size / kilobyte;

/** A chunk with all that it imports at once. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const style of chunk.css ?? []) seen.add(style);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  return seen;
}

const sum = (files, ending) => [...files].filter((file) => file.endsWith(ending)).reduce((total, file) => total + size(file), 0);
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shell = filesOf(entry);
const pages = (manifest[entry].dynamicImports ?? []).map((key) => {
  const own = new Set([...filesOf(key)].filter((file) => !shell.has(file)));
  const all = new Set([...shell, ...own]);
  return { name: key.replace(/^.*\//, ''), own: sum(own, ''), all: sum(all, '') };
});

let failed = false;
function hold(what, actual, budget) {
  const isOver = actual > budget;
  failed ||= isOver;
  console.log(`${isOver ? 'OVER ' : 'ok   '}${what}: ${actual.toFixed(2)} of ${budget} KB`);
}

hold('shell, scripts', sum(shell, '.js'), budgets.shell);
const styles = readdirSync('dist/assets').filter((file) => file.endsWith('.css')).map((file) => `assets/${file}`);
hold('styles', sum(styles, '.css'), budgets.styles);
for (const page of pages) {
  hold(`${page.name}, itself`, page.own, budgets.onePage);
  hold(`${page.name}, until it can be used`, page.all, page.name.startsWith('SignIn') ? budgets.signIn : budgets.page);
}
// What comes after a page can be used.
for (const page of manifest[entry].dynamicImports ?? []) {
  for (const key of manifest[page].dynamicImports ?? []) {
    const before = new Set([...shell, ...filesOf(page)]);
    const own = [...filesOf(key)].filter((file) => !before.has(file));
    hold(`${key.replace(/^.*\//, '')}, itself`, sum(own, ''), budgets.chart);
  }
}
process.exit(failed ? 1 : 0);
