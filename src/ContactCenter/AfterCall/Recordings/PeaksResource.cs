using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>The shape of a sound, for a player to draw: JSON of audiowaveform's version 2.</summary>
/// <param name="Version">2.</param>
/// <param name="Channels">How many the sound has.</param>
/// <param name="SampleRate">Frames a second of the sound.</param>
/// <param name="SamplesPerPixel">Of how many frames a pair tells.</param>
/// <param name="Bits">8: how many a number of <c>data</c> has.</param>
/// <param name="Length">How many pairs there are of each channel.</param>
/// <param name="Data">The lowest and the highest sample, from -128 to 127: a pair of each channel, then the next pair of each.</param>
internal sealed record PeaksResource(
    int Version,
    int Channels,
    [property: JsonPropertyName("sample_rate")] int SampleRate,
    [property: JsonPropertyName("samples_per_pixel")] int SamplesPerPixel,
    int Bits,
    int Length,
    IReadOnlyList<int> Data);
