import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '@/shared/api/queries';
import type { LiveCall } from '@/shared/live/events';
import { show } from '@/shared/test/render';
import { answers, example } from '@/shared/test/server';
import { CallTable } from './CallTable';

const start = Date.UTC(2026, 10, 26, 10);

/** So many calls, each a second newer than the one before. */
function calls(count: number): LiveCall[] {
  return Array.from({ length: count }, (_, i) => ({
    callId: `call-${i}`,
    state: 'menu',
    caller: `4477009${String(i).padStart(5, '0')}`,
    number: '442079460000',
    startedAt: new Date(start + i * 1000).toISOString(),
    legs: [],
    can: ['hangup'],
  }));
}

function Growing() {
  const [count, setCount] = useState(400);
  return (
    <>
      <button onClick={() => setCount(500)}>{count}</button>
      <CallTable calls={calls(count)} />
    </>
  );
}

describe('live calls', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(49);
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'steerCalls'] }));
  });
  afterEach(() => vi.restoreAllMocks());

  it('has the rows in sight alone, and says how many there are', () => {
    show(<CallTable calls={calls(400)} />);

    const table = screen.getByRole('table', { name: 'Live calls' });
    expect(table).toHaveAttribute('aria-rowcount', '401');
    const rows = within(table).getAllByRole('row');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]).toHaveAttribute('aria-rowindex', '2');
    expect(within(table).getByRole('link', { name: '+44 770 090 0399' })).toBeVisible();
  });

  it('keeps the row that somebody is busy with, however many calls come above it', async () => {
    const { person } = show(<Growing />);
    await person.click(await screen.findByRole('button', { name: 'End the call of +44 770 090 0399' }));

    screen.getByRole('button', { name: '400', hidden: true }).click();

    expect(await screen.findByRole('link', { name: '+44 770 090 0499', hidden: true })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '+44 770 090 0399', hidden: true }).closest('tr')).toHaveAttribute('aria-rowindex', '102');
    expect(screen.getByRole('dialog')).toBeVisible();
  });
});
