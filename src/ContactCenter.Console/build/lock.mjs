// Two builds at once would write over each other: the second waits until the first has ended, in whatever way.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const betweenTriesMs = 200;
/** A process id is given again some day: nothing that is built takes so long. */
const longestBuildMs = 15 * 60_000;

/** Waits until the file is this process's. It goes when the process ends by itself; after a kill, the next one finds out. */
export async function takeLock(file) {
  while (!isTaken(file)) {
    if (isLeft(file)) rmSync(file, { force: true });
    else await wait(betweenTriesMs);
  }
  process.on('exit', () => rmSync(file, { force: true }));
}

function isTaken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    return false;
  }
}

/** Whether the process that made it is no more. */
function isLeft(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > longestBuildMs) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    // It may not have written its id yet.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (fault) {
    return fault.code === 'ESRCH';
  }
}
