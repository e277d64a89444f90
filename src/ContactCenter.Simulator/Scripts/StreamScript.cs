using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scripts;

/// <summary>Plays a file to the leg's conversation. Every file lasts five seconds here.</summary>
internal static class StreamScript
{
    private const double FileSeconds = 5;

    public static async Task<Ncco?> RunAsync(Leg leg, StreamAction stream, CancellationToken cancellationToken)
    {
        await Interruptible.RunAsync(leg, stream.BargeIn, token => PlayAsync(leg, leg.Audience, stream.Url, stream.Loop, token), cancellationToken);
        return null;
    }

    public static async Task PlayAsync(Leg leg, Func<IEnumerable<Leg>> audience, string url, int loop, CancellationToken cancellationToken)
    {
        for (var pass = 0; loop == 0 || pass < loop; pass++)
        {
            var playback = new Playback(HeardSource.Stream, audience);
            playback.Play(url);
            try
            {
                await leg.Board.Mailbox.DelayAsync(leg.Board.Paced(FileSeconds), cancellationToken);
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
