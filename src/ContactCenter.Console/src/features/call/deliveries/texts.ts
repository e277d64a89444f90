export const texts = {
  title: 'Told to other systems',
  table: 'What targets are told of this call, the newest first',
  more: (shown: number, all: number) => `${shown} of ${all} are shown.`,
  all: 'All deliveries of this call',
} as const;
