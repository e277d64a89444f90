// Called by the build. Brings the packages when the lock has changed and lays the files that the transcriber opens into `brought`, whole or not at all.
// Where that cannot be done it says so in one line and the transcriber is built without English models, except in CI, where it is a failure.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../../ContactCenter.Console/build/lock.mjs';
import { faultOfNode, goOnWithout, installPackages } from '../../ContactCenter.Console/build/packages.mjs';
import { files } from './files.mjs';

process.chdir(dirname(fileURLToPath(import.meta.url)));

const brought = 'brought';
const made = 'brought/made-from';

giveUpFor(faultOfNode());

await takeLock('.bringing');
const sources = createHash('sha256');
for (const source of ['package-lock.json', 'files.mjs']) sources.update(readFileSync(source));
const hash = sources.digest('hex');
if (existsSync(made) && readFileSync(made, 'utf8') === hash) process.exit(0);

giveUpFor(installPackages());
const next = `${brought}.new`;
rmSync(next, { recursive: true, force: true });
mkdirSync(next);
for (const [name, source] of Object.entries(files)) copyFileSync(`node_modules/${source}`, `${next}/${name}`);
writeFileSync(`${next}/made-from`, hash);
rmSync(brought, { recursive: true, force: true });
renameSync(next, brought);
// What is left in the packages is several times what was taken.
rmSync('node_modules', { recursive: true, force: true });

function giveUpFor(fault) {
  if (fault) goOnWithout(`The transcriber's English models are not brought: ${fault}. It runs without them.`);
}
