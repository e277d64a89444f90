using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Execution;

/// <summary>Says a text to the leg's conversation.</summary>
internal static class TalkExecutor
{
    public static async Task<Ncco?> RunAsync(Leg leg, TalkAction talk, CancellationToken cancellationToken)
    {
        await Interruptible.RunAsync(leg, talk.BargeIn, token => PlayAsync(leg, talk, leg.Sound.Ncco, leg.Audience, token), cancellationToken);
        return null;
    }

    /// <param name="leg">On whose behalf.</param>
    /// <param name="talk">What is said, and how often.</param>
    /// <param name="track">Where it sounds.</param>
    /// <param name="audience">Who hears it at the moment.</param>
    /// <param name="cancellationToken">Cuts it.</param>
    public static async Task PlayAsync(Leg leg, TalkAction talk, AudioTrack track, Func<IEnumerable<Leg>> audience, CancellationToken cancellationToken)
    {
        var pieces = Pieces(talk.Parts);
        var sounds = await SoundsAsync(leg.Switchboard, pieces, talk.Speaker);
        cancellationToken.ThrowIfCancellationRequested();
        for (var pass = 0; talk.Loop == 0 || pass < talk.Loop; pass++)
            await SayAsync(leg, pieces, Play, new Playback(HeardSource.Talk, audience), cancellationToken);

        (double Seconds, Clip? Clip) Play(int piece) => sounds is null
            ? (SpeechTiming.Seconds(pieces[piece].Words), null)
            : (Pcm.Seconds(sounds[piece].Length), track.Play(sounds[piece], talk.Level));
    }

    /// <summary>Sentence by sentence, the last one of a part with its pause.</summary>
    private static SpokenPart[] Pieces(IReadOnlyList<SpokenPart> parts) =>
    [
        .. parts.SelectMany(part => SpeechTiming.Sentences(part.Words) is [.. var sentences, var last]
            ? sentences.Select(sentence => new SpokenPart(sentence, 0)).Append(new(last, part.Pause))
            : []),
    ];

    /// <summary>Sentence by sentence: each is heard when its last word is out.</summary>
    private static async Task SayAsync(
        Leg leg, SpokenPart[] pieces, Func<int, (double Seconds, Clip? Clip)> play, Playback playback, CancellationToken cancellationToken)
    {
        var (began, length, words) = (leg.Switchboard.Now, TimeSpan.Zero, "");
        try
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                if (pieces[i].Words.Length > 0)
                {
                    var (seconds, clip) = play(i);
                    if (clip is not null)
                        playback.Sound(leg, clip);
                    playback.Begin();
                    (began, length, words) = (leg.Switchboard.Now, leg.Switchboard.Paced(seconds), pieces[i].Words);
                    await leg.Switchboard.EventLoop.DelayAsync(leg.Switchboard.Paced(seconds), cancellationToken);
                    playback.Play(pieces[i].Words);
                    words = "";
                }

                if (pieces[i].Pause > 0)
                    await leg.Switchboard.EventLoop.DelayAsync(leg.Switchboard.Paced(pieces[i].Pause), cancellationToken);
            }

            playback.Finish(HeardOutcome.Completed);
        }
        catch (OperationCanceledException)
        {
            playback.Cut(BeginningOf(words, length > TimeSpan.Zero ? (leg.Switchboard.Now - began) / length : 1));
            throw;
        }
    }

    /// <summary>The words that have been begun, and dots.</summary>
    private static string BeginningOf(string words, double share)
    {
        var each = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var heard = Math.Min(each.Length, (int)Math.Ceiling(share * each.Length));
        return heard == 0 ? "" : string.Join(' ', each.Take(heard)) + "…";
    }

    private static async Task<short[][]?> SoundsAsync(Switchboard switchboard, SpokenPart[] pieces, Speaker speaker) => switchboard.AudioRenderer.IsEnabled
        ? await switchboard.EventLoop.OffloadAsync(() => Task.WhenAll(
            pieces.Select(piece => piece.Words.Length > 0 ? switchboard.AudioRenderer.SpeakAsync(piece.Words, speaker) : Task.FromResult<short[]>([]))))
        : null;
}
