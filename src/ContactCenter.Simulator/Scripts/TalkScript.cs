using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Scripts;

/// <summary>Says a text to the leg's conversation.</summary>
internal static class TalkScript
{
    public static async Task<Ncco?> RunAsync(Leg leg, TalkAction talk, CancellationToken cancellationToken)
    {
        await Interruptible.RunAsync(leg, talk.BargeIn, token => PlayAsync(leg, talk, leg.Sound.Script, leg.Audience, token), cancellationToken);
        return null;
    }

    /// <param name="leg">On whose behalf.</param>
    /// <param name="talk">What is said, and how often.</param>
    /// <param name="voice">Where it sounds.</param>
    /// <param name="audience">Who hears it at the moment.</param>
    /// <param name="cancellationToken">Cuts it.</param>
    public static async Task PlayAsync(Leg leg, TalkAction talk, Voice voice, Func<IEnumerable<Leg>> audience, CancellationToken cancellationToken)
    {
        var sentences = Speech.Sentences(talk.Spoken);
        var sounds = await SoundsAsync(leg.Board, sentences, talk.Speaker);
        cancellationToken.ThrowIfCancellationRequested();
        for (var pass = 0; talk.Loop == 0 || pass < talk.Loop; pass++)
            await SayAsync(leg, sentences, Play, new Playback(HeardSource.Talk, audience), cancellationToken);

        (double Seconds, Clip? Clip) Play(int sentence) => sounds is null
            ? (Speech.Seconds(sentences[sentence]), null)
            : (Pcm.Seconds(sounds[sentence].Length), voice.Play(sounds[sentence], talk.Level));
    }

    /// <summary>Sentence by sentence: each is heard when its last word is out.</summary>
    private static async Task SayAsync(Leg leg, string[] sentences, Func<int, (double Seconds, Clip? Clip)> play, Playback playback, CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; i < sentences.Length; i++)
            {
                var (seconds, clip) = play(i);
                if (clip is not null)
                    playback.Sound(leg, clip);
                await leg.Board.Mailbox.DelayAsync(leg.Board.Paced(seconds), cancellationToken);
                playback.Play(sentences[i]);
            }

            playback.Finish(HeardOutcome.Completed);
        }
        catch (OperationCanceledException)
        {
            playback.Finish(HeardOutcome.Cut);
            throw;
        }
    }

    private static async Task<short[][]?> SoundsAsync(Switchboard board, string[] sentences, Speaker speaker) => board.Studio.IsOpen
        ? await board.Mailbox.AwayAsync(() => Task.WhenAll(sentences.Select(sentence => board.Studio.SpeakAsync(sentence, speaker))))
        : null;
}
