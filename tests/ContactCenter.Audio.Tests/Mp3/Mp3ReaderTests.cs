using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Audio.Tests.Mp3;

[Collection(nameof(Machine))]
public sealed class Mp3ReaderTests
{
    [Theory]
    [InlineData(11_025, 1, "-b:a 16k")]
    [InlineData(12_000, 1, "-b:a 24k")]
    [InlineData(16_000, 1, "-b:a 32k")]
    [InlineData(16_000, 2, "-b:a 32k")]
    [InlineData(22_050, 2, "-b:a 48k -joint_stereo 0")]
    [InlineData(24_000, 1, "-q:a 4")]
    [InlineData(44_100, 2, "-q:a 2")]
    [InlineData(48_000, 2, "-b:a 128k -write_xing 0")]
    [InlineData(16_000, 2, "-b:a 32k -write_xing 0 -id3v2_version 0 -reservoir 0")]
    public void What_is_read_is_what_others_read(int rate, int channels, string how)
    {
        var sound = Speech(rate, channels);
        var mp3 = Machine.Convert(WavFile.Of(sound, channels, rate).Bytes, $"-codec:a libmp3lame {how}", "mp3");
        var wanted = Reading.Samples(Machine.Convert(mp3, "-codec:a pcm_f32le", "wav"));

        using var reader = Reading.Open(mp3);
        (reader.SampleRate, reader.Channels).Should().Be((rate, channels));
        var read = Reading.All(reader);

        read.Should().HaveCount(wanted.Length);
        Signals.SignalToNoise(wanted, read).Should().BeGreaterThan(40, "decoders differ a little in a frame now and then");
        if (!how.Contains("write_xing"))
            read.Should().HaveCount(sound.Length, "what the encoder has put around it is left out");
    }

    [Theory]
    [InlineData(16_000, "-b:a 32k -joint_stereo 1")]
    [InlineData(22_050, "-b:a 48k -joint_stereo 0")]
    [InlineData(44_100, "-q:a 2 -joint_stereo 1")]
    public void One_channel_is_read_as_it_is_read_with_the_other(int rate, string how)
    {
        var mp3 = Machine.Convert(WavFile.Of(Speech(rate, 2), 2, rate).Bytes, $"-codec:a libmp3lame {how}", "mp3");
        // In the middle bytes are missing that what is behind them needs.
        byte[] broken = [.. mp3[..(mp3.Length / 2)], .. mp3[((mp3.Length / 2) + 500)..]];
        foreach (var file in (byte[][])[mp3, broken])
            OneByOne(file).Should().BeEquivalentTo(Split(Reading.Samples(file), 2), each => each.WithStrictOrdering());
    }

    [Fact]
    public void One_channel_goes_on_where_the_other_ends()
    {
        var two = Machine.Convert(WavFile.Of(Speech(16_000, 2), 2, 16_000).Bytes, "-codec:a libmp3lame -b:a 32k -write_xing 0 -id3v2_version 0", "mp3");
        var one = Machine.Convert(WavFile.Of(Speech(16_000, 1), 1, 16_000).Bytes, "-codec:a libmp3lame -b:a 32k -write_xing 0 -id3v2_version 0", "mp3");
        byte[] mixed = [.. two, .. one, .. two];

        foreach (var (alone, together) in OneByOne(mixed).Zip(Split(Reading.Samples(mixed), 2)))
            Signals.SignalToNoise(together, alone).Should().BeGreaterThan(40, "where they join, a decoder has what the frame before has left");
    }

    [Fact]
    public void What_a_slow_rate_needs_is_named()
    {
        var mp3 = Machine.Convert(WavFile.Of(Speech(8_000, 1)).Bytes, "-codec:a libmp3lame -b:a 16k", "mp3");
        Reading.Refusal(mp3).Should().Be("The file is MP3 of 8 kHz, which is read with ffmpeg alone, and there is none.");

        using var stream = new MemoryStream(mp3);
        using var reader = AudioReader.Open(stream, AudioLimits.Default, Machine.Ffmpeg());
        var read = Reading.All(reader);

        reader.SampleRate.Should().Be(8_000);
        Signals.SignalToNoise(Reading.Samples(Machine.Convert(mp3, "-codec:a pcm_f32le", "wav")), read).Should().BeGreaterThan(60);
    }

    [Fact]
    public void A_stream_that_was_cut_stays_at_its_time()
    {
        var mp3 = Machine.Convert(WavFile.Of(Speech(16_000, 1), 1, 16_000).Bytes, "-codec:a libmp3lame -b:a 32k -write_xing 0 -id3v2_version 0", "mp3");
        var whole = Reading.Samples(mp3);

        // Frames of 144 bytes: it begins in the midst of the tenth.
        var cut = Reading.Samples(mp3[((9 * 144) + 50)..]);

        cut.Should().HaveCount(whole.Length - (10 * Mp3File.Samples));
        Signals.SignalToNoise(whole[(20 * Mp3File.Samples)..], cut[(10 * Mp3File.Samples)..]).Should().BeGreaterThan(60);
    }

    [Fact]
    public void Wrong_bytes_are_silence_or_noise_and_never_a_crash()
    {
        var coded = Coded.Value;
        var files = from start in Gen.Choose(0, 400)
                    from changes in Gen.Choose(0, 6_000).Zip(Gen.Choose(0, 255)).ListOf()
                    select (start, changes);
        Prop.ForAll(files.ToArbitrary(), file =>
        {
            var bytes = coded[file.start..];
            foreach (var (at, value) in file.changes.Where(change => change.Item1 < bytes.Length))
                bytes[at] = (byte)value;
            using var stream = new MemoryStream(bytes);
            Reading.Whatever(stream).Length.Should().BeLessThan(100_000);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void However_it_comes_and_is_asked_for_it_is_the_same()
    {
        var coded = Coded.Value;
        var whole = Reading.Samples(coded);
        var sizes = from pieces in Gen.Choose(1, 700).NonEmptyListOf()
                    from frames in Gen.Choose(1, 3_000).NonEmptyListOf()
                    select (Pieces: pieces.ToArray(), Frames: frames.ToArray());
        Prop.ForAll(sizes.ToArbitrary(), some =>
        {
            using var stream = new ChoppyStream(coded, some.Pieces);
            using var reader = AudioReader.Open(stream, AudioLimits.Default);
            Reading.All(reader, some.Frames).Should().Equal(whole);
        }).QuickCheckThrowOnFailure();
    }

    private static float[][] OneByOne(byte[] stereo) => [.. ((int[])[1, 2]).Select(channel =>
    {
        using var reader = AudioReader.OpenChannel(new MemoryStream(stereo), channel, AudioLimits.Default);
        reader.Channels.Should().Be(1);
        return Reading.All(reader);
    })];

    private static float[][] Split(float[] frames, int channels) =>
        [.. Enumerable.Range(0, channels).Select(channel => frames.Where((_, at) => at % channels == channel).ToArray())];

    private static Lazy<byte[]> Coded { get; } = new(() =>
        Machine.Convert(WavFile.Of(Speech(22_050, 2)[..60_000], 2, 22_050).Bytes, "-codec:a libmp3lame -b:a 48k", "mp3"));

    /// <summary>Three seconds of tones that change, as speech does, with a little noise.</summary>
    private static float[] Speech(int rate, int channels)
    {
        var noise = Signals.Noise(3 * rate * channels);
        return
        [
            .. noise.Select((sample, at) =>
            {
                var second = (double)(at / channels) / rate;
                var frequency = 400 + (200 * Math.Sin(2 * Math.PI * 3 * second)) + (300 * (at % channels));
                var loudness = 0.3 * Math.Abs(Math.Sin(2 * Math.PI * 2 * second));
                return (float)((loudness * Math.Sin(2 * Math.PI * frequency * second)) + (sample * 0.01));
            }),
        ];
    }
}
