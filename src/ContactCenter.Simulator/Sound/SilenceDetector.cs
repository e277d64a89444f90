using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Sound;

/// <summary>Waits for silence on a line: what is softer than a whisper.</summary>
internal static class SilenceDetector
{
    private const short SilenceThreshold = 150;

    /// <summary>Completes when the leg's party has made no sound for so long, from now on.</summary>
    public static async Task WaitAsync(Leg leg, double seconds, CancellationToken cancellationToken)
    {
        var timeline = leg.Switchboard.Timeline;
        var tap = leg.Sound.Taps.Open(() => [leg.Sound.Party]);
        try
        {
            var lastSound = timeline.Now;
            for (var wait = seconds; wait > 0; wait = seconds - Pcm.Seconds(timeline.Now - lastSound))
            {
                await leg.Switchboard.EventLoop.DelayAsync(leg.Switchboard.Paced(wait), cancellationToken);
                lastSound = LastSound(tap, lastSound, timeline.Now);
                tap.Forget(lastSound);
            }
        }
        finally
        {
            leg.Sound.Taps.Close(tap);
        }
    }

    private static long LastSound(Tap tap, long from, long until)
    {
        var sound = new short[until - from];
        tap.Mix(from, sound);
        return from + 1 + Array.FindLastIndex(sound, sample => Math.Abs((int)sample) > SilenceThreshold);
    }
}
