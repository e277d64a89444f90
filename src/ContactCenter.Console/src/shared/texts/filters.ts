/** What the filters of several pages say. */
export const filterTexts = {
  find: 'Find',
  clear: 'Clear filters',
  filter: (count: number) => (count > 0 ? `Filter (${count})` : 'Filter'),
  caller: 'Caller',
  callerHint: (number: string) => `Looks for ${number}`,
  number: 'Called number',
  department: 'Department',
  from: 'From',
  to: 'To',
  state: 'State',
  csv: 'Save as CSV',
  anyState: 'All',
  noMatchTitle: 'Nothing matches',
} as const;
