namespace ContactCenter.Simulator.Sound;

/// <summary>Sounds that need no voice: keys, the beep of a recording, and what stands in for speech where nothing can speak.</summary>
internal static class Tones
{
    private const string Keys = "123A456B789C*0#D";
    private const double Loud = 6_000;
    private const double Gentle = 2_000;
    private const int KeySamples = Pcm.Rate / 10;

    private static readonly double[] Rows = [697, 770, 852, 941];
    private static readonly double[] Columns = [1_209, 1_336, 1_477, 1_633];

    /// <summary>Half a second of a kilohertz, before a recording.</summary>
    public static short[] Beep { get; } = Sine(Pcm.Rate / 2, Loud, 1_000);

    /// <summary>Keys as they sound on the line: 100 ms each, and 100 ms of silence after it; <c>p</c> is half a second of silence.</summary>
    public static short[] Pressed(string keys) => [.. keys.SelectMany(Key)];

    /// <summary>
    /// Syllables without words: as long as the speech would be, soft, and up and down as people speak.
    /// </summary>
    public static short[] Pattern(double seconds)
    {
        var samples = new short[Pcm.Samples(seconds)];
        const int Syllable = Pcm.Rate / 5;
        for (var i = 0; i < samples.Length; i++)
        {
            var (syllable, within) = Math.DivRem(i, Syllable);
            var shape = Math.Sin(Math.PI * within / Syllable);
            samples[i] = (short)(Gentle * shape * shape * Math.Sin(2 * Math.PI * (220 + (20 * (syllable % 4))) * i / Pcm.Rate));
        }

        return samples;
    }

    private static short[] Key(char key)
    {
        var place = Keys.IndexOf(key, StringComparison.Ordinal);
        return place < 0
            ? new short[Pcm.Rate / 2]
            : [.. Sine(KeySamples, Loud, Rows[place / 4], Columns[place % 4]), .. new short[KeySamples]];
    }

    private static short[] Sine(int length, double amplitude, params double[] frequencies) =>
        [.. Enumerable.Range(0, length).Select(i => (short)frequencies.Sum(frequency => amplitude * Math.Sin(2 * Math.PI * frequency * i / Pcm.Rate)))];
}
