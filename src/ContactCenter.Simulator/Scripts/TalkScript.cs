using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scripts;

/// <summary>Says a text to the leg's conversation.</summary>
internal static class TalkScript
{
    public static async Task<Ncco?> RunAsync(Leg leg, TalkAction talk, CancellationToken cancellationToken)
    {
        await Interruptible.RunAsync(leg, talk.BargeIn, token => SayAsync(leg, talk, token), cancellationToken);
        return null;
    }

    private static async Task SayAsync(Leg leg, TalkAction talk, CancellationToken cancellationToken)
    {
        for (var pass = 0; talk.Loop == 0 || pass < talk.Loop; pass++)
            await PlayAsync(leg, HeardSource.Talk, leg.Audience, talk.Spoken, cancellationToken);
    }

    /// <summary>A text, sentence by sentence.</summary>
    public static async Task PlayAsync(Leg leg, HeardSource source, Func<IEnumerable<Leg>> audience, string text, CancellationToken cancellationToken)
    {
        var playback = new Playback(source, audience);
        try
        {
            foreach (var sentence in Speech.Sentences(text))
            {
                await leg.Board.Mailbox.DelayAsync(leg.Board.Paced(Speech.Seconds(sentence)), cancellationToken);
                playback.Play(sentence);
            }

            playback.Finish(HeardOutcome.Completed);
        }
        catch (OperationCanceledException)
        {
            playback.Finish(HeardOutcome.Cut);
            throw;
        }
    }
}
