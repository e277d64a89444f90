import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { answers, answersBy } from '@/shared/test/server';
import { hear, message, openCall, playerOf, recording, soundOf } from '../testing/openCall';

describe('the player', () => {
  it('asks for nothing of the sound before somebody presses Play', async () => {
    const person = openCall([recording]);
    const player = await playerOf();
    const sound = soundOf(player);
    expect(sound).toHaveAttribute('preload', 'none');
    expect(sound).toHaveAttribute('src', '/api/v1/recordings/2017/audio');
    expect(sound.paused).toBe(true);

    await person.click(within(player).getByRole('button', { name: 'Play' }));
    expect(sound.paused).toBe(false);
    await person.click(within(player).getByRole('button', { name: 'Pause' }));
    expect(sound.paused).toBe(true);
  });

  it('plays it as it came for who may hear that, and from its beginning', async () => {
    const person = openCall([{ ...recording, canHearOriginal: true }]);
    const player = await playerOf();
    await person.click(within(player).getByRole('button', { name: 'Forward 10 seconds' }));

    await person.click(within(player).getByRole('checkbox', { name: 'As it came' }));
    expect(soundOf(player)).toHaveAttribute('src', '/api/v1/recordings/2017/audio?original=true');
    expect(soundOf(player).currentTime).toBe(0);
    await person.click(within(player).getByRole('checkbox', { name: 'As it came' }));
    expect(soundOf(player)).toHaveAttribute('src', '/api/v1/recordings/2017/audio');
  });

  it('plays it as it came where that is ticked by keyboard', async () => {
    const person = openCall([{ ...recording, canHearOriginal: true }]);
    const player = await playerOf();
    const original = within(player).getByRole('checkbox', { name: 'As it came' });
    original.focus();
    await person.keyboard(' ');

    expect(original).toBeChecked();
    expect(soundOf(player)).toHaveAttribute('src', '/api/v1/recordings/2017/audio?original=true');
    expect(soundOf(player).paused).toBe(true);
  });

  it('gives away what it plays as a file', async () => {
    const person = openCall([{ ...recording, canHearOriginal: true }]);
    const player = await playerOf();
    const link = within(player).getByRole('link', { name: 'Download' });
    expect(link).toHaveAttribute('href', '/api/v1/recordings/2017/audio');
    expect(link).toHaveAttribute('download', 'recording-2017');

    await person.click(within(player).getByRole('checkbox', { name: 'As it came' }));
    expect(link).toHaveAttribute('href', '/api/v1/recordings/2017/audio?original=true');
  });

  it('says where it is, and while it plays where it was begun', async () => {
    const person = openCall([recording]);
    const player = await playerOf();
    await person.click(within(player).getByRole('button', { name: 'Play' }));
    hear(soundOf(player), 72.4);

    const slider = within(player).getByRole('slider', { name: 'Position' });
    expect(within(player).getByText('1:12 / 3:04')).toBeVisible();
    expect(slider).toHaveValue('72');
    expect(slider).toHaveAttribute('aria-valuetext', '0 seconds of 3 minutes 4 seconds');
    await person.click(within(player).getByRole('button', { name: 'Pause' }));
    expect(slider).toHaveAttribute('aria-valuetext', '1 minute 12 seconds of 3 minutes 4 seconds');
  });

  it('is moved by its buttons and its slider, not beyond its ends', async () => {
    const person = openCall([recording]);
    const player = await playerOf();
    const at = () => soundOf(player).currentTime;
    await person.click(within(player).getByRole('button', { name: 'Forward 10 seconds' }));
    expect(at()).toBe(10);
    await person.click(within(player).getByRole('button', { name: 'Back 10 seconds' }));
    await person.click(within(player).getByRole('button', { name: 'Back 10 seconds' }));
    expect(at()).toBe(0);
    fireEvent.change(within(player).getByRole('slider'), { target: { value: '180' } });
    await person.click(within(player).getByRole('button', { name: 'Forward 10 seconds' }));
    expect(at()).toBe(184.2);
    expect(soundOf(player).paused).toBe(true);
  });

  it('follows the keyboard while the focus is in it', async () => {
    const person = openCall([recording]);
    const player = await playerOf();
    const sound = soundOf(player);
    within(player).getByRole('slider').focus();
    await person.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(sound.currentTime).toBe(5);
    await person.keyboard('l');
    expect(sound.currentTime).toBe(15);
    await person.keyboard('j');
    expect(sound.currentTime).toBe(5);
    await person.keyboard(' ');
    expect(sound.paused).toBe(false);
    await person.keyboard('k');
    expect(sound.paused).toBe(true);

    within(player).getByRole('button', { name: 'Play' }).focus();
    await person.keyboard(' ');
    expect(sound.paused).toBe(false);
  });

  it('leaves to the choice of the speed its keys, and to the browser its own', async () => {
    const person = openCall([recording]);
    const player = await playerOf();
    const sound = soundOf(player);
    const speed = within(player).getByRole('combobox', { name: 'Speed' });
    fireEvent.keyDown(speed, { key: 'ArrowRight' });
    fireEvent.keyDown(within(player).getByRole('slider'), { key: 'l', ctrlKey: true });
    expect(sound.currentTime).toBe(0);

    await person.selectOptions(speed, '1.5×');
    expect(sound.playbackRate).toBe(1.5);
  });

  it('is silent as soon as another one plays', async () => {
    const person = openCall([recording, message]);
    const [first, second] = [await playerOf(), await playerOf(/^Player of Voice message/)];
    await person.click(within(first).getByRole('button', { name: 'Play' }));
    await person.click(within(second).getByRole('button', { name: 'Play' }));

    expect(soundOf(first).paused).toBe(true);
    expect(within(first).getByRole('button', { name: 'Play' })).toBeVisible();
    expect(soundOf(second).paused).toBe(false);
  });

  it('says when there is no sound to be had, asks why, and for the sound anew', async () => {
    const person = openCall([recording]);
    const player = await playerOf();
    let listed = 0;
    answersBy('/recordings', () => {
      listed++;
      return { items: [recording], next: null, total: 1 };
    });
    const sound = soundOf(player);
    await person.click(within(player).getByRole('button', { name: 'Play' }));
    fireEvent.error(sound);
    sound.pause();
    expect(await within(player).findByText('It cannot be played. Press Play to try again.')).toBeVisible();
    await expect.poll(() => listed).toBe(1);

    const loaded = vi.spyOn(sound, 'load');
    await person.click(within(player).getByRole('button', { name: 'Play' }));
    expect(loaded).toHaveBeenCalledOnce();
    expect(within(player).queryByText(/It cannot be played/)).toBeNull();
  });

  it('draws the shape of the sound, and a press on it leads there', async () => {
    openCall([recording]);
    const player = await playerOf();
    await expect.poll(() => player.querySelectorAll('[aria-hidden] > svg[preserveAspectRatio] path').length).toBe(2);
    const wave = player.querySelector('[aria-hidden]') as HTMLElement;
    vi.spyOn(wave, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 200, 50));
    fireEvent.pointerDown(wave, { clientX: 200, button: 0 });

    expect(soundOf(player).currentTime).toBeCloseTo(92.1);
    await expect.poll(() => document.activeElement).toBe(within(player).getByRole('slider'));
  });

  it('works without the shape', async () => {
    openCall([recording]);
    answers(`/recordings/${recording.id}/peaks`, { channels: 2, length: 9, data: [] });

    expect(within(await playerOf()).getByRole('button', { name: 'Play' })).toBeVisible();
  });
});
