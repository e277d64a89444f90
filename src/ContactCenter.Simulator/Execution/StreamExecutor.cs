using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Execution;

/// <summary>Plays a file to the leg's conversation. Without sound, every file lasts five seconds.</summary>
internal static class StreamExecutor
{
    private const double FileSeconds = 5;
    private const double Shortest = 0.1;

    public static async Task<Ncco?> RunAsync(Leg leg, StreamAction stream, CancellationToken cancellationToken)
    {
        await Interruptible.RunAsync(leg, stream.BargeIn, token => PlayAsync(leg, stream, leg.Sound.Ncco, leg.Audience, token), cancellationToken);
        var gap = leg.Switchboard.Options.Unspecified.GapAfterStream;
        if (gap > TimeSpan.Zero)
            await leg.Switchboard.EventLoop.DelayAsync(leg.Switchboard.Paced(gap.TotalSeconds), cancellationToken);
        return null;
    }

    /// <param name="leg">On whose behalf.</param>
    /// <param name="stream">Which file, and how often.</param>
    /// <param name="track">Where it sounds.</param>
    /// <param name="audience">Who hears it at the moment.</param>
    /// <param name="cancellationToken">Cuts it.</param>
    public static async Task PlayAsync(Leg leg, StreamAction stream, AudioTrack track, Func<IEnumerable<Leg>> audience, CancellationToken cancellationToken)
    {
        var switchboard = leg.Switchboard;
        var sound = switchboard.AudioRenderer.IsEnabled
            ? await switchboard.EventLoop.OffloadAsync(() => switchboard.AudioRenderer.FetchAsync(stream.Url, FileSeconds)) : null;
        cancellationToken.ThrowIfCancellationRequested();
        var seconds = sound is null ? FileSeconds : Math.Max(Shortest, Pcm.Seconds(sound.Length));
        for (var pass = 0; stream.Loop == 0 || pass < stream.Loop; pass++)
        {
            var playback = new Playback(HeardSource.Stream, audience);
            playback.Play(stream.Url);
            if (sound is not null)
                playback.Sound(leg, track.Play(sound, stream.Level));
            try
            {
                await switchboard.EventLoop.DelayAsync(switchboard.Paced(seconds), cancellationToken);
                playback.Finish(HeardOutcome.Completed);
            }
            catch (OperationCanceledException)
            {
                playback.Finish(HeardOutcome.Cut);
                throw;
            }
        }
    }
}
