using FsCheck;
using FsCheck.Fluent;
using NAudio.Codecs;

namespace ContactCenter.Audio.Tests.Wav;

/// <summary>Every way in which WAV files write samples comes back within what it can say.</summary>
public sealed class WavEncodingTests
{
    /// <summary>Code, bits, bytes of a sample, how it is written, and how far from it what is read may be.</summary>
    private static readonly Encoding[] All =
    [
        new(1, 8, sample => [(byte)Math.Clamp(Math.Round(sample * 128) + 128, 0, 255)], _ => 1 / 128.0),
        new(1, 16, sample => Whole(sample, 2), _ => Math.Pow(2, -15)),
        new(1, 24, sample => Whole(sample, 3), _ => Math.Pow(2, -23)),
        new(1, 32, sample => Whole(sample, 4), _ => Math.Pow(2, -23)),
        new(3, 32, BitConverter.GetBytes, _ => 0),
        new(3, 64, sample => BitConverter.GetBytes((double)sample), _ => 0),
        new(7, 8, sample => [MuLawEncoder.LinearToMuLawSample(Short(sample))], sample => 0.002 + (Math.Abs(sample) / 16)),
        new(6, 8, sample => [ALawEncoder.LinearToALawSample(Short(sample))], sample => 0.002 + (Math.Abs(sample) / 16)),
    ];

    [Fact]
    public void Samples_come_back_within_their_quantisation() => Prop.ForAll(
        (from encoding in Gen.Elements(All)
         from channels in Gen.Choose(1, 32)
         from rate in Gen.Elements(4_000, 8_000, 11_025, 44_100, 192_000)
         from isExtensible in Gen.Elements(false, true)
         from frames in Gen.Choose(0, 40)
         from values in Gen.Frequency((18, Gen.Choose(-1_000_000, 1_000_000)), (1, Gen.Constant(-1_000_000)), (1, Gen.Constant(1_000_000)))
             .ArrayOf(frames * channels)
         select (encoding, channels, rate, isExtensible, Samples: values.Select(value => value / 1_000_000f).ToArray())).ToArbitrary(),
        sound =>
        {
            var (encoding, channels, rate, isExtensible, samples) = sound;
            var file = new WavFile([.. samples.SelectMany(encoding.Write)])
            {
                Code = encoding.Code,
                Bits = encoding.Bits,
                Channels = channels,
                Rate = rate,
                IsExtensible = isExtensible,
            };
            using var reader = Reading.Open(file.Bytes);

            (reader.Channels, reader.SampleRate).Should().Be((channels, rate));
            var read = Reading.All(reader);
            read.Should().HaveCount(samples.Length);
            read.Zip(samples).All(pair => Math.Abs(pair.First - pair.Second) <= encoding.Step(pair.Second)).Should().BeTrue();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_code_of_telephony_is_the_level_that_others_take_it_for()
    {
        byte[] codes = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];

        // The second zero of mu-law, which NAudio takes for -1, is a zero in G.711.
        Reading.Samples(new WavFile(codes) { Code = 7, Bits = 8 }.Bytes).Should()
            .Equal(codes.Select(code => code == 127 ? 0 : MuLawDecoder.MuLawToLinearSample(code) / 32_768f));
        Reading.Samples(new WavFile(codes) { Code = 6, Bits = 8 }.Bytes).Should().Equal(codes.Select(code => ALawDecoder.ALawToLinearSample(code) / 32_768f));
    }

    [Theory]
    [InlineData(12, 2, 0.25f)]
    [InlineData(20, 3, 0.25f)]
    [InlineData(24, 4, 0.25f)]
    public void Samples_of_odd_width_lie_in_the_upper_bits_of_whole_bytes(int bits, int bytes, float level) =>
        Reading.Samples(new WavFile(Whole(level, bytes)) { Bits = bits, FrameBytes = bytes }.Bytes).Should().Equal(level);

    [Fact]
    public void What_is_no_number_or_too_loud_is_brought_within_bounds() =>
        Reading.Samples(new WavFile([.. new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity, 7, -1.5f, 0.5f }.SelectMany(BitConverter.GetBytes)])
        {
            Code = 3,
            Bits = 32,
        }.Bytes).Should().Equal(0, 1, -1, 1, -1, 0.5f);

    /// <remarks>NAudio's encoders take the lowest level for silence: its opposite does not fit in 16 bits.</remarks>
    private static short Short(float sample) => (short)Math.Clamp(sample * 32_768, -32_767, 32_767);

    private static byte[] Whole(float sample, int bytes)
    {
        var most = Math.Pow(2, (8 * bytes) - 1);
        return BitConverter.GetBytes((long)Math.Clamp(Math.Round(sample * most), -most, most - 1))[..bytes];
    }

    private sealed record Encoding(int Code, int Bits, Func<float, byte[]> Write, Func<float, double> Step);
}
