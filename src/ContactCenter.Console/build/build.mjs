// Called by the server's build. Brings the packages when the lock has changed, builds into dist, and leaves a whole dist or the old one.
// With `packages` it only brings the packages.
// Where that cannot be done it says so in one line and the server is built without a console, except in CI, where it is a failure.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';
import { faultOfNode, goOnWithout, installPackages } from './packages.mjs';
import { newestSource } from './sources.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const made = 'node_modules/.made-from';
const page = 'dist/index.html';

giveUpFor(faultOfNode());

await takeLock('.building');
if (process.argv[2] === 'packages') {
  bringPackages();
  process.exit(0);
}
if (existsSync(page) && statSync(page).mtimeMs > newestSource()) process.exit(0);
bringPackages();
run('openapi-typescript', ['openapi.json', '--output', 'src/shared/api/schema.gen.ts']);
run('vite', ['build', '--outDir', 'dist.new', '--emptyOutDir', '--logLevel', 'warn']);
const compressed = spawnSync(process.execPath, ['build/compress.mjs', 'dist.new'], { stdio: 'inherit' });
if (compressed.status !== 0) process.exit(1);
rmSync('dist', { recursive: true, force: true });
renameSync('dist.new', 'dist');

function bringPackages() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(made) && readFileSync(made, 'utf8') === hash) return;
  giveUpFor(installPackages());
  writeFileSync(made, hash);
}

function run(program, parameters) {
  const ran = spawnSync(process.execPath, [programOf(program), ...parameters], { encoding: 'utf8' });
  if (ran.status === 0) return;
  console.log(`${ran.stdout}\n${ran.stderr}`);
  process.exit(1);
}

function programOf(name) {
  const { bin } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return `node_modules/${name}/${typeof bin === 'string' ? bin : bin[name]}`;
}

function giveUpFor(fault) {
  if (fault) goOnWithout(`The console is not built: ${fault}. The server runs without it.`);
}
