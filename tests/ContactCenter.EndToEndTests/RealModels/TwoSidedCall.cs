using ContactCenter.Audio;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Speech.Transcription;
using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>A call whose sides speak in turns, the agent on the first channel and the caller on the second, so that it is known who says what when.</summary>
/// <param name="turns">Who speaks, what, and how that sounds: 16 kHz.</param>
internal sealed class TwoSidedCall(IReadOnlyList<(Speaker Who, string Text, float[] Sound)> turns)
{
    public const int Channels = 2;
    public const int AgentChannel = 1;

    /// <summary>Samples between two turns.</summary>
    private const int Pause = TestSound.Rate * 6 / 10;

    private long Length => turns.Sum(turn => (long)turn.Sound.Length + Pause);

    /// <summary>The sides take one clip each in turn, the agent first.</summary>
    public static TwoSidedCall Of(IEnumerable<Clip> clips) =>
        new([.. clips.Select((clip, i) => (i % 2 == 0 ? Speaker.Agent : Speaker.Caller, clip.Text, TestSound.ReadOverTelephone(clip.Path)))]);

    /// <summary>All that one side says.</summary>
    public string TextOf(Speaker who) => string.Join(' ', turns.Where(turn => turn.Who == who).Select(turn => turn.Text));

    /// <summary>Who speaks at an instant, or has just spoken.</summary>
    /// <param name="seconds">From the begin.</param>
    public Speaker At(double seconds)
    {
        var left = seconds * TestSound.Rate;
        foreach (var (who, _, sound) in turns)
        {
            left -= sound.Length + Pause;
            if (left < 0)
                return who;
        }

        return turns[^1].Who;
    }

    /// <summary>Writes both sides, each on its channel.</summary>
    /// <param name="path">Of a WAV file.</param>
    public void WriteTo(string path)
    {
        using var file = File.Create(path);
        var writer = new WavWriter(file, TestSound.Rate, Channels);
        foreach (var (who, _, sound) in turns)
        {
            var place = (who == Speaker.Agent ? AgentChannel : Channels) - 1;
            var frames = new float[(sound.Length + Pause) * Channels];
            foreach (var (at, sample) in sound.Index())
                frames[(at * Channels) + place] = sample;
            writer.Write(frames);
        }

        writer.Finish();
    }

    /// <summary>One side alone, which is silent while the other speaks.</summary>
    /// <param name="channel">From 1.</param>
    public SoundToHear Side(int channel) => new(
        (stream, _) =>
        {
            var writer = new WavWriter(stream, TestSound.Rate, channels: 1, Length);
            foreach (var (who, _, sound) in turns)
            {
                writer.Write(who == Speaker.Agent == (channel == AgentChannel) ? sound : new float[sound.Length]);
                writer.Write(new float[Pause]);
            }

            writer.Finish();
            return Task.CompletedTask;
        },
        TimeSpan.FromSeconds(Length / (double)TestSound.Rate));
}
