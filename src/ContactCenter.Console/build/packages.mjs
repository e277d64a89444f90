// Brings npm packages for a build, of the folder that it runs in.
import { spawnSync } from 'node:child_process';

const wanted = '^20.19.0 || >=22.12.0';

/** Why this Node cannot build; undefined: it can. */
export function faultOfNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return isNewEnough ? undefined : `Node is ${process.versions.node}, and ${wanted} is needed`;
}

/** Installs what the lock file says. Why that cannot be done; undefined: it is done. */
export function installPackages() {
  const ran = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (ran.error) return 'npm is missing';
  return ran.status === 0 ? undefined : `npm ci failed: ${(ran.stderr || ran.stdout).trim()}`;
}

/** Says what is not there in one line. The build goes on without it, except in CI, where it is a failure. */
export function goOnWithout(sentence) {
  console.log(sentence);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
