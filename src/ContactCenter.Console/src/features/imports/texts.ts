import { showNumber } from '@/shared/format/time';
import { plain } from '@/shared/format/text';
import type { Import } from './queries';

export const texts = {
  title: 'Imports',
  table: 'Imports, what was begun last first',
  begin: 'Import recordings',
  beginTitle: 'Import recordings of the past',
  beginText: 'They come in a few at a time: new calls go first. What is here already is left out.',
  what: 'What',
  kind: 'What is imported',
  kinds: { folder: 'A folder', listing: 'A listing' },
  folder: 'Folder',
  folderHint: "On the server's machine, in one of Imports:Folders",
  source: 'Source',
  sourceHint: 'A name in Recordings:Sources, whose department and agent channel hold',
  from: 'From',
  fromHint: 'Recordings that began earlier are left out; empty: all are taken',
  act: 'Begin',
  listing: (source: string) => `Listing of ${source}`,
  progress: 'Come in',
  progressOf: (name: string) => `Progress of ${name}`,
  come: (done: number, found: number) => `${showNumber(done)} of ${showNumber(found)}`,
  refused: (count: number) => `${showNumber(count)} refused`,
  counting: 'Being counted',
  nothingFound: 'Nothing found',
  state: 'State',
  states: { running: 'Under way', paused: 'Paused', stopped: 'Stopped', done: 'Done', failed: 'Cannot go on' } as Record<string, string>,
  yielding: 'Waits',
  yieldingText: 'Something newer goes first.',
  startedAt: 'Begun',
  endedAt: 'Ended',
  notEnded: 'not yet',
  by: 'By',
  lastError: 'Last error',
  noError: 'none',
  failures: 'What was refused last',
  noTime: 'all of it',
  before: 'Before',
  acts: 'What can be done',
  orders: { pause: 'Pause', resume: 'Resume', stop: 'Stop' },
  orderName: {
    pause: (name: string) => `Pause ${name}`,
    resume: (name: string) => `Resume ${name}`,
    stop: (name: string) => `Stop ${name}`,
  },
  detailsName: (name: string) => `Details of ${name}`,
  detailsTitle: 'An import',
  stopTitle: 'Stop this import?',
  stopText: (name: string) => `${name}: what has come in stays. It cannot go on afterwards; begun anew, what is here already is left out.`,
  begun: (name: string) => `The import of ${name} has begun.`,
  ordered: {
    pause: (name: string) => `${name} is paused.`,
    resume: (name: string) => `${name} goes on.`,
    stop: (name: string) => `${name} is stopped.`,
  },
  emptyTitle: 'Nothing has been imported yet',
  emptyText:
    "An import brings in recordings of the past: those of a folder on the server's machine, or the older ones that a recording system lists. " +
    'They are then put into words and can be heard and searched like those of new calls, which go first.',
  emptySettings: 'A folder must lie in one of the setting Imports:Folders. A listing is the Poll:Url of one of Recordings:Sources.',
} as const;

/** What people call it: its folder, or whose listing it is. */
export function nameOf({ folder, source }: Import): string {
  return plain(folder ?? texts.listing(source));
}
