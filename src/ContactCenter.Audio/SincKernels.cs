namespace ContactCenter.Audio;

/// <summary>
/// The weights with which a sample between others is made of those around it: a sinc that passes what both rates can carry, under a
/// Kaiser window. There is one row of weights for each place between two samples.
/// </summary>
internal sealed class SincKernels
{
    /// <summary>Zero crossings of the sinc on either side.</summary>
    private const int HalfWidth = 16;

    /// <summary>What is not to pass is 87 dB down, at the price of the uppermost sixth of the band.</summary>
    private const double KaiserBeta = 8.6;

    private readonly float[] _weights;

    /// <param name="rows">The places between two samples, which are evenly spread; a row more stands for the next sample itself.</param>
    /// <param name="scale">The highest frequency that passes, of half the rate that comes in; at most 1.</param>
    public SincKernels(int rows, double scale)
    {
        var half = HalfWidth / scale;
        Half = (int)Math.Ceiling(half);
        _weights = new float[(rows + 1) * Taps];
        var row = new double[Taps];
        for (var number = 0; number <= rows; number++)
        {
            for (var tap = 0; tap < Taps; tap++)
                row[tap] = Weight(((double)number / rows) + Half - 1 - tap, half, scale);
            var sum = row.Sum();
            for (var tap = 0; tap < Taps; tap++)
                _weights[(number * Taps) + tap] = (float)(row[tap] / sum);
        }
    }

    /// <summary>Samples on either side of the place that are needed.</summary>
    public int Half { get; }

    /// <summary>Weights of a row. The first is for the sample that lies <see cref="Half"/> - 1 before the one ahead of the place.</summary>
    public int Taps => 2 * Half;

    /// <returns>The weights for the place of this number.</returns>
    public ReadOnlySpan<float> Row(int number) => _weights.AsSpan(number * Taps, Taps);

    private static double Weight(double distance, double half, double scale)
    {
        var across = distance / half;
        if (Math.Abs(across) >= 1)
            return 0;
        var angle = Math.PI * scale * distance;
        var sinc = angle == 0 ? 1 : Math.Sin(angle) / angle;
        return sinc * Bessel(KaiserBeta * Math.Sqrt(1 - (across * across)));
    }

    /// <summary>The modified Bessel function of the first kind and order 0, by its series.</summary>
    private static double Bessel(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > sum * 1e-17; k++)
        {
            term *= x / 2 / k * (x / 2 / k);
            sum += term;
        }

        return sum;
    }
}
