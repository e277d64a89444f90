namespace ContactCenter.Simulator.Sound;

/// <summary>
/// Changes the sample rate by a windowed sinc that keeps what both rates can carry. An instance takes a stream, piece by piece;
/// <see cref="Convert"/> takes a whole sound.
/// </summary>
internal sealed class Resampler
{
    /// <summary>Zero crossings of the kernel on either side.</summary>
    private const int Lobes = 16;

    /// <summary>How much of the band that both rates carry is kept; the rest is the filter's slope.</summary>
    private const double Band = 0.94;

    private readonly int _up;
    private readonly int _down;
    private readonly int _half;
    private readonly float[][] _kernels;
    private short[] _history;
    private long _consumed;
    private long _produced;

    /// <param name="from">Samples per second of what is put in.</param>
    /// <param name="to">Samples per second of what is given.</param>
    public Resampler(int from, int to)
    {
        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(from, to);
        (_up, _down) = (to / divisor, from / divisor);
        var cutoff = Band * Math.Min(1, (double)to / from);
        _half = (int)Math.Ceiling(Lobes / cutoff);
        _kernels = [.. Enumerable.Range(0, _up).Select(phase => Kernel((double)phase / _up, cutoff, _half))];
        _history = new short[2 * _half];
    }

    /// <summary>The whole sound at another rate, of the same length in time, to the sample.</summary>
    public static short[] Convert(short[] sound, int from, int to)
    {
        if (from == to)
            return sound;
        var resampler = new Resampler(from, to);
        var result = new short[((long)sound.Length * to + from - 1) / from];
        for (var i = 0; i < result.Length; i++)
        {
            var position = (long)i * resampler._down;
            result[i] = resampler.At(sound, position / resampler._up, (int)(position % resampler._up));
        }

        return result;
    }

    /// <summary>
    /// The stream's next samples: when <c>length · to / from</c> is whole for each piece, as for frames of 20 ms, exactly so many,
    /// about a millisecond late.
    /// </summary>
    public short[] Next(ReadOnlySpan<short> piece)
    {
        short[] input = [.. _history, .. piece];
        var begin = _consumed - _history.Length;
        _consumed += piece.Length;
        var result = new List<short>();
        for (long position; (position = _produced * _down) / _up < _consumed; _produced++)
            result.Add(At(input, (position / _up) - _half - begin, (int)(position % _up)));
        _history = input[^_history.Length..];
        return [.. result];
    }

    private static float[] Kernel(double fraction, double cutoff, int half)
    {
        var weights = Enumerable.Range(0, 2 * half).Select(tap => Weight(fraction + half - 1 - tap)).ToArray();
        var sum = weights.Sum();
        return [.. weights.Select(weight => (float)(weight / sum))];

        double Weight(double distance)
        {
            if (Math.Abs(distance) >= half)
                return 0;
            var angle = Math.PI * cutoff * distance;
            var window = 0.5 + (0.5 * Math.Cos(Math.PI * distance / half));
            return angle == 0 ? window : window * (Math.Sin(angle) / angle);
        }
    }

    private short At(ReadOnlySpan<short> input, long centre, int phase)
    {
        var kernel = _kernels[phase];
        var first = centre - _half + 1;
        var sum = 0f;
        for (var tap = Math.Max(0, -first); tap < kernel.Length && first + tap < input.Length; tap++)
            sum += kernel[tap] * input[(int)(first + tap)];
        return Pcm.Saturate((int)MathF.Round(sum));
    }
}
