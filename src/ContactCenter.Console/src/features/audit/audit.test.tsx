import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers, answersBy, example } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { AuditPage } from './AuditPage';
import { changesOf } from './changes';
import { columnsOf } from './columns';
import { LineDialog } from './LineDialog';
import { type Line, queryOf } from './queries';

const line = example<Line>('AuditResource');

beforeEach(() => answers('/me/preferences', {}));

describe('audit', () => {
  it('is filtered, and the export has the same filter', async () => {
    const asked: string[] = [];
    answersBy('/audit', (query) => {
      asked.push(query.toString());
      return { items: [], next: null, total: 0 };
    });
    const { person } = show(<AuditPage />, '/admin/audit');
    expect(await screen.findByRole('heading', { name: 'Nothing has been noted yet' })).toBeVisible();

    await person.type(screen.getByLabelText('Who'), 'ada');
    await person.selectOptions(screen.getByLabelText('What'), 'Moved a call');
    await person.click(screen.getByRole('button', { name: 'Find' }));

    expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    expect(asked.at(-1)).toBe('who=ada&action=callMoved&limit=100');
    expect(screen.getByRole('link', { name: 'Save as CSV' })).toHaveAttribute('href', '/api/v1/audit?who=ada&action=callMoved&format=csv');
  });

  it('a line says what was changed, and shows all of it when asked', async () => {
    const shown: Line[] = [];
    const moved = { ...line, action: 'callMoved', object: 'c1', before: { department: 'Sales' }, after: { department: 'Support' } };
    const { person } = show(<>{columnsOf((each) => shown.push(each)).map((column) => <div key={column.key}>{column.cell(moved)}</div>)}</>);
    expect(screen.getByText('Moved a call')).toBeVisible();
    expect(screen.getByText('department: Sales → Support')).toBeVisible();

    await person.click(screen.getByRole('button', { name: 'Details: Moved a call c1' }));
    expect(shown).toEqual([moved]);
  });

  it('what strangers have written is a text', () => {
    const name = '<img src=x onerror=alert(1)>';
    show(<LineDialog line={{ ...line, who: name, object: name, before: null, after: { name } }} onClose={() => undefined} />);

    expect(screen.getAllByText(name).length).toBe(3);
    expect(document.querySelector('img')).toBeNull();
  });

  it('only what is different is a change', () => {
    const before = { name: 'Sue', roles: ['agent'], permissions: { hear: null, read: true }, state: 'active' };
    const after = { name: 'Sue', roles: ['agent', 'admin'], permissions: { hear: ['Sales'], read: null }, state: 'active' };
    expect(changesOf(before, after)).toEqual([
      { field: 'roles', before: 'agent', after: 'agent, admin' },
      { field: 'permissions.read', before: 'true', after: '–' },
      { field: 'permissions.hear', before: '–', after: 'Sales' },
    ]);
    expect(changesOf(null, null)).toEqual([]);
    expect(changesOf(null, { count: 3 })).toEqual([{ field: 'count', before: '–', after: '3' }]);
  });

  it('an action that is none is not asked for', () => {
    const filters = { who: '', action: 'toString', object: '', from: '2026-11-26', to: '' };
    expect(queryOf(filters)).toMatchObject({ action: undefined, from: '2026-11-26T00:00:00.000Z' });
  });
});
