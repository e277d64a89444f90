import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/test/render';
import { Sensitive } from './Sensitive';

const asked = { requestId: 'a-3', name: 'card', by: 'sue', askedAt: '2026-01-05T10:02:00Z', endedAt: '2026-01-05T10:02:41Z' };

describe('digits that are kept nowhere', () => {
  it('tell what became of them, but not what they are', () => {
    show(<Sensitive requests={[{ ...asked, state: 'failed', reason: 'it answered 500' }, { ...asked, requestId: 'a-5', state: 'accepted', reason: null }]} />);
    const [failed, accepted] = within(screen.getByRole('list')).getAllByRole('listitem');

    expect(failed).toHaveTextContent(/card\s*Failed\s*it answered 500\s*5 Jan 2026, 10:02:41\s*by sue/);
    expect(accepted).toHaveTextContent(/card\s*Accepted\s*5 Jan/);
  });

  it('whose outcome is not known yet tell since when', () => {
    show(<Sensitive requests={[{ ...asked, state: 'asked', reason: null, endedAt: null }]} />);

    expect(screen.getByRole('listitem')).toHaveTextContent(/card\s*Asked for\s*5 Jan 2026, 10:02:00/);
  });
});
