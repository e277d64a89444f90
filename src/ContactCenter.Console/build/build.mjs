// Called by the server's build. Brings the packages when the lock has changed, builds into dist, and leaves a whole dist or the old one.
// With `packages` it only brings the packages.
// Where that cannot be done it says so in one line and the server is built without a console, except in CI, where it is a failure.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';
import { newestSource } from './sources.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const wanted = '^20.19.0 || >=22.12.0';
const made = 'node_modules/.made-from';
const page = 'dist/index.html';

const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) giveUp(`Node is ${process.versions.node}, and ${wanted} is needed`);

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
  const brought = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (brought.error) giveUp('npm is missing');
  if (brought.status !== 0) giveUp(`npm ci failed: ${(brought.stderr || brought.stdout).trim()}`);
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

function giveUp(why) {
  console.log(`The console is not built: ${why}. The server runs without it.`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
