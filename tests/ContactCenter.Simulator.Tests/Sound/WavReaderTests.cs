using System.Buffers.Binary;
using ContactCenter.Simulator.Sound;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class WavReaderTests
{
    [Fact]
    public void What_was_written_is_read() => Prop.ForAll<short[]>(samples =>
        WavReader.TryRead(Signals.Wav(samples), out _)!.SequenceEqual(samples)).QuickCheckThrowOnFailure();

    [Fact]
    public void Channels_are_mixed_to_one() =>
        WavReader.TryRead(Signals.Wav([1_000, 3_000, -500, -100], channels: 2), out _).Should().Equal(2_000, -300);

    [Theory]
    [InlineData(1, new short[] { 1_000, -500 })]
    [InlineData(2, new short[] { 3_000, -100 })]
    public void One_channel_is_read_alone(int channel, short[] expected) =>
        WavReader.TryRead(Signals.Wav([1_000, 3_000, -500, -100], channels: 2), out _, channel).Should().Equal(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_channel_that_there_is_not_is_refused(int channel)
    {
        WavReader.TryRead(Signals.Wav([1_000, 3_000], channels: 2), out var fault, channel).Should().BeNull();

        fault.Should().Be($"it has no channel {channel}");
    }

    [Fact]
    public void Eight_bits_have_their_middle_at_128()
    {
        var file = File(bits: 8, rate: 16_000, data: [128, 255, 0]);

        WavReader.TryRead(file, out _).Should().Equal(0, 127 << 8, short.MinValue);
    }

    [Theory]
    [InlineData(24, new byte[] { 9, 0x34, 0x12 })]
    [InlineData(32, new byte[] { 9, 9, 0x34, 0x12 })]
    public void Of_more_bits_the_upper_sixteen_count(int bits, byte[] data) =>
        WavReader.TryRead(File(bits, 16_000, data), out _).Should().Equal(0x1234);

    [Theory]
    [InlineData(8_000)]
    [InlineData(22_050)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    public void Any_usual_rate_becomes_the_platforms_own(int rate)
    {
        var file = File(16, rate, LittleEndian.Bytes(Signals.Sine(1, 600, rate: rate)));

        var sound = WavReader.TryRead(file, out _)!;

        sound.Length.Should().BeCloseTo(Pcm.Rate, 1);
        Signals.Goertzel(sound.AsSpan(1_600..14_400), 600).Should().BeApproximately(8_000, 80);
    }

    [Fact]
    public void A_streamed_file_ends_where_it_ends()
    {
        var file = Signals.Wav([1, 2, 3]);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), 0x7FFFF000);

        WavReader.TryRead(file, out _).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Other_chunks_are_passed_over()
    {
        var file = Signals.Wav([7, 8]);
        byte[] withNote = [.. file[..12], .. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0, .. file[12..]];

        WavReader.TryRead(withNote, out _).Should().Equal(7, 8);
    }

    [Theory]
    [InlineData(3, 32, 16_000, "it is not linear PCM of 8 to 32 bits and 4 to 192 kHz")]
    [InlineData(1, 16, 1_000, "it is not linear PCM of 8 to 32 bits and 4 to 192 kHz")]
    public void What_cannot_be_read_has_a_reason(short kind, int bits, int rate, string reason)
    {
        var file = File(bits, rate, [0, 0, 0, 0]);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), kind);

        WavReader.TryRead(file, out var fault).Should().BeNull();
        fault.Should().Be(reason);
    }

    [Fact]
    public void Whatever_else_comes_is_refused_and_nothing_worse() => Prop.ForAll<byte[], int>((noise, cut) =>
    {
        byte[] file = [.. Signals.Wav([1, 2, 3])[..(Math.Abs(cut % 50))], .. noise];
        WavReader.TryRead(file, out var fault);
        return fault is not null;
    }).QuickCheckThrowOnFailure();

    private static byte[] File(int bits, int rate, byte[] data)
    {
        var file = new byte[WavHeader.Length + data.Length];
        WavHeader.Write(file, channels: 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), rate);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), (short)bits);
        data.CopyTo(file, WavHeader.Length);
        return file;
    }
}
