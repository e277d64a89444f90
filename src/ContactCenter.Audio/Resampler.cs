using System.Numerics;
using System.Runtime.InteropServices;

namespace ContactCenter.Audio;

/// <summary>
/// Changes the sample rate of one channel that comes piece by piece. It is flat within 0.1 dB up to five sixths of the band that both
/// rates carry (8 to 16 kHz: 3.3 kHz), and what only the faster rate carries is 80 dB down. Sample <c>n</c> of what is given stands for
/// the instant <c>n / to</c> of what is put in: nothing is delayed. The pieces' sizes change nothing.
/// </summary>
public sealed class Resampler
{
    /// <summary>Rates that have more places between two samples get a weighted mean of the nearest two of so many.</summary>
    private const int MostRows = 1_024;

    private const int Block = 4_096;

    private readonly int _up;
    private readonly int _down;
    private readonly int _rows;
    private readonly SincKernels _kernels;

    /// <summary>The last samples that were put in, as far as they are needed; the first is <see cref="_first"/> of all.</summary>
    private readonly float[] _held;
    private long _first;
    private int _count;

    /// <summary>Where the next sample to be given lies: behind this sample, and this part of <see cref="_up"/> on the way to the next.</summary>
    private long _sample;
    private int _part;

    /// <summary>A channel of which nothing has come yet.</summary>
    /// <param name="from">Samples a second of what is put in; at least 1.</param>
    /// <param name="to">Samples a second of what is given; at least 1.</param>
    public Resampler(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, 1);
        var divisor = (int)BigInteger.GreatestCommonDivisor(from, to);
        (_up, _down) = (to / divisor, from / divisor);
        _rows = Math.Min(_up, MostRows);
        _kernels = new(_rows, Math.Min(1, (double)to / from));
        _held = new float[_kernels.Taps + Block];

        // Silence is before the sound.
        _count = _kernels.Half - 1;
        _first = -_count;
    }

    /// <summary>The room that so many more samples need at most, with <see cref="Convert"/>.</summary>
    public int MostOutput(int input) => checked((int)((long)input * _up / _down) + 1);

    /// <summary>The room that <see cref="Finish"/> needs at most.</summary>
    public int MostAtEnd => MostOutput(_kernels.Half);

    /// <summary>Puts the next samples in.</summary>
    /// <param name="input">As many as there are.</param>
    /// <param name="output">Has room for <see cref="MostOutput"/> of them.</param>
    /// <returns>How many samples were given; those that need more than has come are given later.</returns>
    public int Convert(ReadOnlySpan<float> input, Span<float> output)
    {
        if (output.Length < MostOutput(input.Length))
            throw new ArgumentException("There is no room for what may be given.", nameof(output));
        var given = 0;
        while (input.Length > 0)
        {
            var taken = Math.Min(input.Length, _held.Length - _count);
            input[..taken].CopyTo(_held.AsSpan(_count));
            _count += taken;
            input = input[taken..];
            given += Give(output[given..], long.MaxValue);
        }

        return given;
    }

    /// <summary>
    /// Gives what is left when all has come; so many samples are given altogether as the sound lasts, <c>input · to / from</c>, rounded up.
    /// Nothing may be put in afterwards.
    /// </summary>
    /// <param name="output">Has room for <see cref="MostAtEnd"/>.</param>
    /// <returns>How many samples were given.</returns>
    public int Finish(Span<float> output)
    {
        if (output.Length < MostAtEnd)
            throw new ArgumentException("There is no room for what may be given.", nameof(output));
        var end = _first + _count;
        var given = 0;
        for (var silence = _kernels.Half; silence > 0;)
        {
            var taken = Math.Min(silence, _held.Length - _count);
            _held.AsSpan(_count, taken).Clear();
            _count += taken;
            silence -= taken;
            given += Give(output[given..], end);
        }

        return given;
    }

    /// <param name="end">The sound's end, before which a sample lies.</param>
    private int Give(Span<float> output, long end)
    {
        var given = 0;
        for (; _sample < end && _sample + _kernels.Half < _first + _count; given++)
        {
            output[given] = Next();
            _part += _down;
            _sample += _part / _up;
            _part %= _up;
        }

        var unneeded = (int)Math.Min(_sample - _kernels.Half + 1 - _first, _count);
        _held.AsSpan(unneeded, _count - unneeded).CopyTo(_held);
        _first += unneeded;
        _count -= unneeded;
        return given;
    }

    private float Next()
    {
        var around = _held.AsSpan((int)(_sample - _kernels.Half + 1 - _first), _kernels.Taps);
        if (_rows == _up)
            return Dot(around, _kernels.Row(_part));
        var place = (double)_part * _rows / _up;
        var row = (int)place;
        var beyond = (float)(place - row);
        return (Dot(around, _kernels.Row(row)) * (1 - beyond)) + (Dot(around, _kernels.Row(row + 1)) * beyond);
    }

    private static float Dot(ReadOnlySpan<float> samples, ReadOnlySpan<float> weights)
    {
        var sum = Vector<float>.Zero;
        var wideSamples = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var wideWeights = MemoryMarshal.Cast<float, Vector<float>>(weights);
        for (var i = 0; i < wideSamples.Length; i++)
            sum += wideSamples[i] * wideWeights[i];
        var result = Vector.Sum(sum);
        for (var i = wideSamples.Length * Vector<float>.Count; i < samples.Length; i++)
            result += samples[i] * weights[i];
        return result;
    }
}
