import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answers, answersBy, example } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import type { Work } from './queries';
import { columnsOf } from './columns';
import { WorkPage } from './WorkPage';

const dead = example<Work>('WorkResource');

describe('work', () => {
  it('begins with what was given up', async () => {
    const asked: (string | null)[] = [];
    answersBy('/work', (query) => {
      asked.push(query.get('state'));
      return { items: [], next: null, total: 0 };
    });
    const { person } = show(<WorkPage />, '/ops/work');
    expect(await screen.findByRole('heading', { name: 'Nothing was given up' })).toBeVisible();

    await person.click(screen.getByText('To be done'));

    expect(await screen.findByRole('heading', { name: 'Nothing is to be done' })).toBeVisible();
    expect(asked).toEqual(['dead', 'open']);
    expect(screen.getByTestId('address')).toHaveTextContent('state=open');
  });

  it('what was given up can be tried again, once at a time', async () => {
    const tried: number[] = [];
    const button = (onRetry: ((number: number) => void) | null) => columnsOf('dead', onRetry).find((column) => column.key === 'retry')?.cell(dead);
    const { person } = show(
      <>
        {button((number) => tried.push(number))}
        {button(null)}
      </>,
    );

    const [free, busy] = screen.getAllByRole('button', { name: 'Try 7 again' });
    await person.click(free as HTMLElement);

    expect(tried).toEqual([7]);
    expect(busy).toBeDisabled();
  });

  it('kinds have words', async () => {
    answers('/work', { items: [dead], next: null, total: 1 });
    show(<>{columnsOf('dead', null).map((column) => <div key={column.key}>{column.cell(dead)}</div>)}</>);

    expect(screen.getByText('Hang up')).toBeVisible();
    expect(screen.getByText('timed out')).toBeVisible();
  });
});
