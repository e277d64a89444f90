using System.Text.Json;

namespace ContactCenter.Audio;

/// <summary>
/// The shape of a sound, for a player to draw: the lowest and the highest sample of each tenth of a second and channel, in 8 bits. An hour
/// of two channels takes 144 KB.
/// </summary>
public sealed class Peaks
{
    /// <summary>How many pairs there are for each second of a channel.</summary>
    public const int PerSecond = 10;

    /// <summary>What is written is handed on in pieces of about so many bytes.</summary>
    private const int Piece = 16 * 1_024;

    private readonly int _frames;
    private readonly List<sbyte> _data = [];
    private readonly float[] _lowest;
    private readonly float[] _highest;
    private int _framesOfLast;

    /// <summary>The shape of a sound of which nothing has come yet.</summary>
    /// <param name="sampleRate">Frames a second; at least 10.</param>
    /// <param name="channels">Samples of a frame; at least 1.</param>
    public Peaks(int sampleRate, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, PerSecond);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        (SampleRate, _frames) = (sampleRate, sampleRate / PerSecond);
        (_lowest, _highest) = (new float[channels], new float[channels]);
        Forget();
    }

    /// <summary>Frames a second of the sound.</summary>
    public int SampleRate { get; }

    /// <summary>Samples of a frame.</summary>
    public int Channels => _lowest.Length;

    /// <summary>How many pairs there are of each channel, also of what is only begun.</summary>
    public int Length => (_data.Count / (2 * Channels)) + (_framesOfLast > 0 ? 1 : 0);

    /// <summary>How loud a whole tenth of a second is: the sample that is furthest from 0, of 0 to 1.</summary>
    /// <param name="place">From 0; less than how many have come whole.</param>
    /// <param name="channel">From 0.</param>
    public double LoudnessOf(int place, int channel)
    {
        var at = ((place * Channels) + channel) * 2;
        return Math.Max(Math.Abs((int)_data[at]), Math.Abs((int)_data[at + 1])) / 128d;
    }

    /// <summary>Takes the next frames.</summary>
    /// <param name="samples">Whole frames, of -1 to 1.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        if (samples.Length % Channels != 0)
            throw new ArgumentException("The last frame is not whole.", nameof(samples));
        while (samples.Length > 0)
        {
            var piece = samples[..Math.Min(samples.Length, (_frames - _framesOfLast) * Channels)];
            for (var channel = 0; channel < Channels; channel++)
                Look(piece, channel);
            _framesOfLast += piece.Length / Channels;
            if (_framesOfLast == _frames)
                Keep();
            samples = samples[piece.Length..];
        }
    }

    /// <summary>Writes the shape as JSON of audiowaveform's version 2, which wavesurfer.js and peaks.js read.</summary>
    /// <param name="stream">Where it goes to; it stays the caller's.</param>
    public void WriteTo(Stream stream)
    {
        if (_framesOfLast > 0)
            Keep();
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("version", 2);
        json.WriteNumber("channels", Channels);
        json.WriteNumber("sample_rate", SampleRate);
        json.WriteNumber("samples_per_pixel", _frames);
        json.WriteNumber("bits", 8);
        json.WriteNumber("length", Length);
        json.WriteStartArray("data");
        foreach (var value in _data)
        {
            json.WriteNumberValue((int)value);
            if (json.BytesPending >= Piece)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static sbyte Level(float sample) => (sbyte)Math.Clamp(MathF.Round(sample * 128), -128, 127);

    private void Look(ReadOnlySpan<float> samples, int channel)
    {
        var (lowest, highest) = (_lowest[channel], _highest[channel]);
        for (var at = channel; at < samples.Length; at += Channels)
        {
            lowest = Math.Min(lowest, samples[at]);
            highest = Math.Max(highest, samples[at]);
        }

        (_lowest[channel], _highest[channel]) = (lowest, highest);
    }

    private void Keep()
    {
        for (var channel = 0; channel < Channels; channel++)
        {
            _data.Add(Level(_lowest[channel]));
            _data.Add(Level(_highest[channel]));
        }

        Forget();
    }

    private void Forget()
    {
        _lowest.AsSpan().Fill(float.MaxValue);
        _highest.AsSpan().Fill(float.MinValue);
        _framesOfLast = 0;
    }
}
