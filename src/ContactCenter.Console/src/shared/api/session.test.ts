import { describe, expect, it } from 'vitest';
import { wayBack } from './session';

describe('the way back after sign-in', () => {
  it.each(['/calls', '/calls?state=live&at=3', '/calls/a%2Fb', '/calls/a#recording-2017', '/'])('%s is gone', (path) => expect(wayBack(path)).toBe(path));

  it.each([null, '', 'https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example'])('%s is not', (path) =>
    expect(['/', '/evil.example']).toContain(wayBack(path)));

  it.each(['/..//evil.example', '/a/../..//evil.example', '/./\t/evil.example'])('%s stays on this server', (path) =>
    expect(new URL(wayBack(path), 'http://console').host).toBe('console'));
});
