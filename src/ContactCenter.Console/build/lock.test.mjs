import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const module = JSON.stringify(pathToFileURL('build/lock.mjs').href);

/** A build that takes the lock, says so, and ends when its input does. */
const script = (file) => `const { takeLock } = await import(${module}); await takeLock(${JSON.stringify(file)}); console.log('taken'); process.stdin.resume();`;

const start = (file) => spawn(process.execPath, ['--input-type=module', '--eval', script(file)], { stdio: ['pipe', 'pipe', 'inherit'] });
const hasTaken = (build) => new Promise((resolve) => build.stdout.once('data', resolve));
const hasEnded = (build) => new Promise((resolve) => build.once('exit', resolve));

describe('the lock of the build', () => {
  let folder;
  let file;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    file = join(folder, '.building');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held until the build ends, and is gone then', async () => {
    const first = start(file);
    await hasTaken(first);
    const second = start(file);
    const taken = hasTaken(second);
    expect(readFileSync(file, 'utf8')).toBe(String(first.pid));

    first.stdin.end();
    await taken;
    expect(readFileSync(file, 'utf8')).toBe(String(second.pid));

    second.stdin.end();
    await hasEnded(second);
    expect(existsSync(file)).toBe(false);
  });

  it('of a build that was killed is nobody’s', async () => {
    const killed = start(file);
    await hasTaken(killed);
    killed.kill('SIGKILL');
    await hasEnded(killed);
    expect(existsSync(file)).toBe(true);

    const next = start(file);
    await hasTaken(next);
    next.stdin.end();
    await hasEnded(next);
  });

  it('is waited for while its maker has not said who it is', async () => {
    writeFileSync(file, '');
    const waiting = start(file);
    const taken = hasTaken(waiting);

    const { pid } = spawnSync(process.execPath, ['--eval', '']);
    writeFileSync(file, String(pid));
    await taken;
    waiting.stdin.end();
    await hasEnded(waiting);
  });
});
