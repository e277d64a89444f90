// All that the console is built from; Console.targets names the same.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['src', 'public', 'build'];
const files = ['index.html', 'openapi.json', 'package.json', 'package-lock.json', 'postcss.config.cjs', 'tsconfig.json', 'vite.config.ts'];
const generated = 'schema.gen.ts';

/** When the youngest source was written, in milliseconds since 1970. */
export function newestSource() {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== generated)
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...[...inFolders, ...files].map((file) => statSync(file).mtimeMs));
}
