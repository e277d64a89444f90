// Called by the build. Brings the packages when the lock has changed and lays the files that the transcriber opens into `brought`, whole or not at all.
// Where that cannot be done it says so in one line and the transcriber is built without English models, except in CI, where it is a failure.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../../ContactCenter.Console/build/lock.mjs';
import { files } from './files.mjs';

process.chdir(dirname(fileURLToPath(import.meta.url)));

const wanted = '^20.19.0 || >=22.12.0';
const brought = 'brought';
const made = 'brought/made-from';

const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) giveUp(`Node is ${process.versions.node}, and ${wanted} is needed`);

await takeLock('.bringing');
const sources = createHash('sha256');
for (const source of ['package-lock.json', 'files.mjs']) sources.update(readFileSync(source));
const hash = sources.digest('hex');
if (existsSync(made) && readFileSync(made, 'utf8') === hash) process.exit(0);

bringPackages();
const next = `${brought}.new`;
rmSync(next, { recursive: true, force: true });
mkdirSync(next);
for (const [name, source] of Object.entries(files)) copyFileSync(`node_modules/${source}`, `${next}/${name}`);
writeFileSync(`${next}/made-from`, hash);
rmSync(brought, { recursive: true, force: true });
renameSync(next, brought);
// What is left in the packages is several times what was taken.
rmSync('node_modules', { recursive: true, force: true });

function bringPackages() {
  const ran = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (ran.error) giveUp('npm is missing');
  if (ran.status !== 0) giveUp(`npm ci failed: ${(ran.stderr || ran.stdout).trim()}`);
}

function giveUp(why) {
  console.log(`The transcriber's English models are not brought: ${why}. It runs without them.`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
