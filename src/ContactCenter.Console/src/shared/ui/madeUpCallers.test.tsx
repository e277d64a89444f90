import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/shared/test/render';
import { problem, server } from '@/shared/test/server';
import { MadeUpCallers } from './MadeUpCallers';

vi.mock('@/shared/api/address', async (original) => ({ ...(await original<object>()), phonesPage: 'http://localhost:3000/simulator' }));

function answersWith(status: number, body: object | null = null) {
  const asked: string[] = [];
  server.use(
    http.post('http://localhost:3000/simulator/made-up-callers', ({ request }) => {
      asked.push(request.url);
      return body === null ? new HttpResponse(null, { status }) : HttpResponse.json(body, { status });
    }),
  );
  return asked;
}

describe('made-up callers', () => {
  it('ring, and are to be seen on Live', async () => {
    const asked = answersWith(202);
    const { person } = show(<MadeUpCallers />, '/calls');
    await person.click(screen.getByRole('button', { name: 'Let ten made-up callers ring' }));

    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/');
    expect(asked).toHaveLength(1);
  });

  it('say why they do not ring', async () => {
    answersWith(409, problem(409, 'Ten made-up callers are ringing already.'));
    const { person } = show(<MadeUpCallers />, '/calls');
    await person.click(screen.getByRole('button', { name: 'Let ten made-up callers ring' }));

    expect(await screen.findByText('Ten made-up callers are ringing already.')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('/calls');
  });
});
