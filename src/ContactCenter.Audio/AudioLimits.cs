using System.Globalization;

namespace ContactCenter.Audio;

/// <summary>How much sound is read from bytes that anybody may have written.</summary>
public sealed record AudioLimits
{
    /// <summary>Frames a second of the slowest sound that is read.</summary>
    public const int LeastSampleRate = 4_000;

    /// <summary>Frames a second of the fastest sound that is read.</summary>
    public const int MostSampleRate = 192_000;

    /// <summary>The limits that hold where nobody says others.</summary>
    public static AudioLimits Default { get; } = new();

    /// <summary>Seconds of sound; six hours. A file with more is refused when so many are read.</summary>
    public double MostSeconds { get; init; } = 6 * 3_600;

    /// <summary>Channels side by side.</summary>
    public int MostChannels { get; init; } = 32;

    /// <summary>Bytes of samples, four for each of each channel; 16 GiB, which is six hours of two channels at 96 kHz.</summary>
    public long MostDecodedBytes { get; init; } = 16L << 30;

    /// <summary>Bytes of the file; 16 GiB.</summary>
    public long MostFileBytes { get; init; } = 16L << 30;

    /// <exception cref="UnreadableAudioException">Such sound is not read.</exception>
    internal void Check(int sampleRate, int channels)
    {
        if (channels < 1 || channels > MostChannels)
            throw new UnreadableAudioException(Say($"The sound has {channels} channels, and 1 to {MostChannels} are read."));
        if (sampleRate is < LeastSampleRate or > MostSampleRate)
            throw new UnreadableAudioException(Say($"The sound has {sampleRate} samples a second, and {LeastSampleRate} to {MostSampleRate} are read."));
    }

    /// <summary>The frames that may be read of sound of this kind.</summary>
    internal long MostFrames(int sampleRate, int channels) =>
        Math.Min((long)(MostSeconds * sampleRate), MostDecodedBytes / sizeof(float) / channels);

    /// <summary>What is said of sound that has more frames.</summary>
    internal UnreadableAudioException TooLong(int sampleRate, int channels) => new(MostSeconds * sampleRate <= MostFrames(sampleRate, channels) + 1
        ? Say($"The sound is longer than {MostSeconds:0.##} seconds.")
        : Say($"The sound has more than {MostDecodedBytes} bytes of samples."));

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
