using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Audio.Tests.Opus;

[Collection(nameof(Machine))]
public sealed class OpusReaderTests
{
    private const int Second = 48_000;

    private static readonly float[] Sound = Signals.Pair(Signals.Sine(440, Second, 3.01, 0.25), Signals.Sine(1_000, Second, 3.01, 0.125));

    private static readonly List<byte[]> Packets = OpusFile.Packets(Sound, 2);

    private static readonly byte[] Whole = OpusFile.Of(Packets, 2, samples: 3 * Second).Bytes;

    [Fact]
    public void Sound_comes_back_at_its_time_and_with_its_length()
    {
        using var reader = Reading.Open(Whole);
        (reader.SampleRate, reader.Channels).Should().Be((Second, 2));
        var read = Reading.All(reader);

        read.Should().HaveCount(6 * Second);
        Signals.SignalToNoise(Sound[Second..(5 * Second)], read[Second..(5 * Second)]).Should().BeGreaterThan(25);
    }

    [Fact]
    public void A_file_without_an_end_is_read_to_where_it_is_cut_off()
    {
        var file = OpusFile.Of(Packets, 2, samples: 3 * Second);

        Reading.Samples(file.Bytes[..(file.Pages[4] + 100)]).Should().HaveCount(2 * ((2 * Second) - OpusFile.PreSkip));
        Reading.Samples(file.Bytes[..file.Pages[2]]).Should().BeEmpty();
    }

    [Fact]
    public void A_page_that_is_broken_is_passed_over()
    {
        var file = OpusFile.Of(Packets, 2);
        var bytes = file.Bytes;
        bytes[file.Pages[3] + 400] ^= 1;

        Reading.Samples(bytes).Should().HaveCount(2 * ((Packets.Count - 50) * 960 - OpusFile.PreSkip));
        byte[] between = [.. bytes[..file.Pages[3]], .. "OggS or not"u8, .. bytes[file.Pages[4]..]];
        Reading.Samples(between).Should().HaveCount(2 * ((Packets.Count - 50) * 960 - OpusFile.PreSkip));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Packets_go_over_pages(int pieces)
    {
        byte[] picture = [.. OpusFile.Tags, .. new byte[100_000]];
        var file = new OggFile().Page([OpusFile.Head(2)], 0, isFirst: true)
            .PagesOf(255, [picture], 0).PagesOf(pieces, Packets, Packets.Count * 960);

        Reading.Samples(file.Bytes).Should().Equal(Reading.Samples(OpusFile.Of(Packets, 2).Bytes));
    }

    [Fact]
    public void What_a_missing_page_has_begun_or_ended_is_no_packet()
    {
        var file = new OggFile().Page([OpusFile.Head(2, preSkip: 0)], 0, isFirst: true).Page([OpusFile.Tags], 0);
        byte[] large = [Packets[5][0], .. new byte[599]];
        file.Page([255], large[..255], -1, 0, 7).Page([255], large[255..510], -1, 1, 7);
        file.Page([90, .. Lengths(Packets[6])], [.. large[510..], .. Packets[6]], 1_920, 1, 7);
        var bytes = file.Bytes;

        Reading.Samples(bytes).Should().HaveCount(2 * 1_920);
        Reading.Samples([.. bytes[..file.Pages[3]], .. bytes[file.Pages[4]..]]).Should().HaveCount(1_920);
    }

    [Fact]
    public void Other_streams_beside_it_are_passed_over()
    {
        var file = new OggFile().Page([OpusFile.Head(2)], 0, isFirst: true).Page([[.. "\u0001vorbis"u8, .. new byte[30]]], 0, isFirst: true, stream: 8)
            .Page([OpusFile.Tags], 0);
        for (var at = 0; at < Packets.Count; at++)
            file.Page([Packets[at]], (at + 1) * 960).Page([[1, 2, 3]], at, stream: 8);

        Reading.Samples(file.Bytes).Should().Equal(Reading.Samples(OpusFile.Of(Packets, 2).Bytes));
    }

    [Fact]
    public void A_stream_behind_it_is_read_on()
    {
        var other = new OggFile().Page([OpusFile.Head(1)], 0, isFirst: true, stream: 9).Page([OpusFile.Tags], 0, stream: 9)
            .Page(OpusFile.Packets(Signals.Sine(700, Second, 1, 0.25), 1), OpusFile.PreSkip + (Second / 2), isLast: true, stream: 9);

        var read = Reading.Samples([.. Whole, .. other.Bytes]);

        read.Should().HaveCount(7 * Second);
        Signals.Amplitude(Signals.Channel(read, 1, 2).AsSpan((3 * Second) + 5_000, 15_000), 700, Second).Should().BeApproximately(0.25, 0.02);
    }

    [Fact]
    public void A_recording_that_was_joined_late_begins_with_what_is_there()
    {
        var file = new OggFile().Page([OpusFile.Head(2)], 0, isFirst: true).Page([OpusFile.Tags], 0)
            .Page(Packets[..50], 1_000_000 + Second).Page(Packets[50..], 1_000_000 + OpusFile.PreSkip + (2 * Second), isLast: true);

        Reading.Samples(file.Bytes).Should().HaveCount(4 * Second);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_count_that_cannot_be_does_no_harm(long granule)
    {
        var file = new OggFile().Page([OpusFile.Head(2)], 0, isFirst: true).Page([OpusFile.Tags], 0)
            .Page(Packets[..2], granule).Page(Packets[2..4], granule, isLast: true);

        Reading.Samples(file.Bytes).Length.Should().BeLessThanOrEqualTo(4 * 960 * 2);
    }

    [Fact]
    public void It_is_as_loud_as_its_head_wants_it()
    {
        var softer = Reading.Samples(OpusFile.Of(Packets, 2, gain: -6 * 256).Bytes);

        Signals.Decibels(Signals.Level(softer) / Signals.Level(Reading.Samples(OpusFile.Of(Packets, 2).Bytes))).Should().BeApproximately(-6, 0.05);
    }

    [Fact]
    public void What_was_coded_as_several_streams_needs_ffmpeg() =>
        Reading.Refusal(new OggFile().Page([OpusFile.Head(6, family: 1)], 0, isFirst: true).Bytes).Should()
            .Be("The file is Ogg, which is read with ffmpeg alone, and there is none.");

    [Fact]
    public void A_head_that_is_broken_is_no_sound()
    {
        var bytes = Whole[..];
        bytes[22] ^= 1;

        Reading.Refusal(bytes).Should().Be("The Ogg file has no Opus sound of one or two channels.");
    }

    [Theory]
    [InlineData("-b:a 24k -application voip -frame_duration 60", 16_000, 1)]
    [InlineData("-b:a 64k -frame_duration 20", 48_000, 2)]
    [InlineData("-b:a 96k -frame_duration 2.5", 48_000, 1)]
    [InlineData("-b:a 32k -vbr off -frame_duration 10", 24_000, 2)]
    public void What_is_read_is_what_others_read(string how, int rate, int channels)
    {
        var sound = channels == 1 ? Signals.Sine(440, rate, 2.2, 0.25) : Signals.Pair(Signals.Sine(440, rate, 2.2, 0.25), Signals.Sine(900, rate, 2.2, 0.25));
        var opus = Machine.Convert(WavFile.Of(sound, channels, rate).Bytes, $"-codec:a libopus {how}", "ogg");
        using var reader = Reading.Open(opus);
        var read = Reading.All(reader);

        var wanted = Reading.Samples(Machine.Convert(opus, "-codec:a pcm_f32le", "wav", "-codec:a libopus"));
        read.Length.Should().BeCloseTo(wanted.Length, (uint)channels);
        Signals.SignalToNoise(wanted, read).Should().BeGreaterThan(50);
    }

    [Fact]
    public void Wrong_bytes_are_never_a_crash() => Prop.ForAll(
        (from length in Gen.Choose(0, 6_000)
         from changes in Gen.Choose(0, 6_000).Zip(Gen.Choose(0, 255)).ListOf()
         from repaired in Gen.Elements(true, false)
         select (length, changes, repaired)).ToArbitrary(),
        file =>
        {
            // A page with the right checksum brings wrong packets to the decoder.
            var packets = Packets[..10].Select(packet => packet[..]).ToList();
            foreach (var (at, value) in file.changes)
                packets[at % 10][at % packets[at % 10].Length] = (byte)value;
            var bytes = file.repaired ? OpusFile.Of(packets, 2).Bytes : Whole[..file.length];
            foreach (var (at, value) in file.changes.Where(change => !file.repaired && change.Item1 < bytes.Length))
                bytes[at] = (byte)value;
            using var stream = new MemoryStream(bytes);
            Reading.Whatever(stream).Length.Should().BeLessThan(10 * 5_760 * 2 * 50);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_it_comes_and_is_asked_for_it_is_the_same() => Prop.ForAll(
        (from pieces in Gen.Choose(1, 9_000).NonEmptyListOf()
         from frames in Gen.Choose(100, 9_000).NonEmptyListOf()
         select (Pieces: pieces.ToArray(), Frames: frames.ToArray())).ToArbitrary(),
        sizes =>
        {
            using var stream = new ChoppyStream(Whole, sizes.Pieces);
            using var reader = AudioReader.Open(stream, AudioLimits.Default);
            Reading.All(reader, sizes.Frames).Should().Equal(Expected.Value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    private static byte[] Lengths(byte[] packet) => [.. Enumerable.Repeat((byte)255, packet.Length / 255), (byte)(packet.Length % 255)];

    private static Lazy<float[]> Expected { get; } = new(() => Reading.Samples(Whole));
}
