using System.Buffers.Binary;

namespace ContactCenter.Audio.Tests.Wav;

/// <summary>Files whose headers say what is not so: what is there is read, or a sentence says why not.</summary>
public sealed class LyingWavTests
{
    private static readonly float[] Sound = [.. Enumerable.Range(0, 100).Select(at => at / 128f)];

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    [InlineData(0x7FFF_FFFFu)]
    [InlineData(201u)]
    public void A_size_that_cannot_be_means_all_that_is_there(uint size) =>
        Reading.Samples((WavFile.Of(Sound) with { DataSize = size }).Bytes).Should().Equal(Sound);

    [Fact]
    public void A_size_that_can_be_is_believed()
    {
        var tags = WavFile.Chunk("LIST", [.. "INFOISFT"u8, 4, 0, 0, 0, .. "abcd"u8]);
        Reading.Samples((WavFile.Of(Sound) with { Last = tags }).Bytes).Should().Equal(Sound);
        Reading.Samples((WavFile.Of([]) with { Last = tags }).Bytes).Should().BeEmpty();
        Reading.Samples((WavFile.Of(Sound) with { DataSize = 100 }).Bytes).Should().Equal(Sound[..50]);
    }

    [Fact]
    public void What_is_longer_than_four_gigabytes_says_its_size_elsewhere()
    {
        var size = new byte[28];
        BinaryPrimitives.WriteInt64LittleEndian(size.AsSpan(8), 100);
        var file = (WavFile.Of(Sound) with { First = WavFile.Chunk("ds64", size), DataSize = uint.MaxValue }).Bytes;
        "RF64"u8.CopyTo(file);

        Reading.Samples(file).Should().Equal(Sound[..50]);
    }

    [Fact]
    public void A_file_that_is_cut_off_ends_with_its_last_whole_frame()
    {
        var file = WavFile.Of(Sound, channels: 2).Bytes;
        for (var cut = 1; cut <= 4; cut++)
            Reading.Samples(file[..^cut]).Should().Equal(Sound[..^2]);
        Reading.Samples(file[..44]).Should().BeEmpty();
        for (var length = 0; length < 44; length++)
            Reading.Refusal(file[..length]).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(2)]
    public void Frames_too_short_for_their_samples_are_as_long_as_those_need(int frameBytes) =>
        Reading.Samples((WavFile.Of(Sound, channels: 2) with { FrameBytes = frameBytes }).Bytes).Should().Equal(Sound);

    [Fact]
    public void Other_chunks_are_passed_over_also_those_of_odd_size() =>
        Reading.Samples((WavFile.Of(Sound) with
        {
            First = WavFile.Chunk("bext", new byte[40_001]),
            Between = [.. WavFile.Chunk("fact", [1, 2, 3]), .. WavFile.Chunk("cue ", [])],
        }).Bytes).Should().Equal(Sound);

    [Theory]
    [InlineData("fmt ")]
    [InlineData("LIST")]
    [InlineData("ds64")]
    [InlineData("abcd")]
    public void A_chunk_of_absurd_size_takes_no_memory(string name)
    {
        var file = (WavFile.Of(Sound) with { First = [.. name.Select(letter => (byte)letter), .. WavFile.Int32(0xFFFF_FFF0)] }).Bytes;
        using var stream = new MemoryStream(file);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Reading.Whatever(stream).Should().BeEmpty();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1 << 20);
    }

    [Theory]
    [InlineData(0, 8_000, "The sound has 0 channels, and 1 to 32 are read.")]
    [InlineData(33, 8_000, "The sound has 33 channels, and 1 to 32 are read.")]
    [InlineData(65_535, 8_000, "The sound has 65535 channels, and 1 to 32 are read.")]
    [InlineData(1, 0, "The sound has 0 samples a second, and 4000 to 192000 are read.")]
    [InlineData(1, 3_999, "The sound has 3999 samples a second, and 4000 to 192000 are read.")]
    [InlineData(1, 192_001, "The sound has 192001 samples a second, and 4000 to 192000 are read.")]
    [InlineData(1, -1, "The sound has 2147483647 samples a second, and 4000 to 192000 are read.")]
    public void Sound_that_is_not_read_is_refused_in_a_sentence(int channels, int rate, string sentence) =>
        Reading.Refusal((WavFile.Of(Sound) with { Channels = channels, Rate = rate }).Bytes).Should().Be(sentence);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 40)]
    [InlineData(3, 16)]
    [InlineData(3, 24)]
    [InlineData(1, 65_535)]
    public void A_width_that_no_sample_has_is_refused(int code, int bits) =>
        Reading.Refusal((WavFile.Of(Sound) with { Code = code, Bits = bits, FrameBytes = 0 }).Bytes).Should()
            .Be($"The WAV file's samples have {bits} bits of code {code}, which are not read.");

    [Fact]
    public void Without_a_format_before_the_samples_nothing_can_be_read()
    {
        var format = WavFile.Chunk("fmt ", WavFile.Of(Sound).Format);
        byte[] data = WavFile.Chunk("data", new byte[100]);
        byte[] head = [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8];

        const string TooLate = "The WAV file does not say before its samples how they are written.";
        Reading.Refusal([.. head, .. data]).Should().Be(TooLate);
        Reading.Refusal([.. head, .. data, .. format]).Should().Be(TooLate);
        Reading.Refusal([.. head, .. format]).Should().Be("The WAV file has no samples.");
        Reading.Refusal([.. head, .. WavFile.Chunk("fmt ", [1, 0, 1, 0]), .. data]).Should()
            .Be("The WAV file's format chunk does not say how its samples are written.");
    }
}
