export const grantTexts = {
  byRole: 'As the roles say',
  all: 'All departments',
  some: 'Some departments',
  none: 'No department',
  departmentsOf: (grant: string) => `${grant}: departments`,
  notListed: 'The departments could not be read. Those that are granted stand here.',
} as const;
