using System.Buffers.Binary;
using System.Text;
using ContactCenter.Platform.Audio;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Platform.Audio;

/// <summary>What a file holds is judged by its bytes.</summary>
public sealed class SoundTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void A_wav_tells_how_long_it_is(double seconds) =>
        Sound.In(SilentWav.Of(seconds)).Should().Be(new Sound(SoundKind.Wav, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_wav_that_was_written_as_it_came_is_as_long_as_what_is_there()
    {
        var wav = SilentWav.Of(seconds: 1);
        BinaryPrimitives.WriteUInt32LittleEndian(wav.AsSpan(40), uint.MaxValue);

        Sound.In(wav)!.Value.Duration.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFB, 0x90, 0x00 }, 417, 1_152.0 / 44_100)]
    [InlineData(new byte[] { 0xFF, 0xF3, 0x40, 0x00 }, 104, 576.0 / 22_050)]
    [InlineData(new byte[] { 0xFF, 0xE3, 0x18, 0x00 }, 72, 576.0 / 8_000)]
    public void An_mp3_is_as_long_as_its_frames(byte[] header, int bytes, double seconds)
    {
        byte[] frame = [.. header, .. new byte[bytes - header.Length]];
        byte[] tag = [.. "ID3"u8, 4, 0, 0, 0, 0, 1, 2, .. new byte[130]];
        byte[] after = [.. "TAG"u8, .. new byte[125]];

        foreach (var content in (byte[][])[[.. frame, .. frame, .. frame], [.. tag, .. frame, .. frame, .. frame, .. after]])
        {
            var sound = Sound.In(content)!.Value;
            sound.Kind.Should().Be(SoundKind.Mp3);
            sound.Duration!.Value.TotalSeconds.Should().BeApproximately(3 * seconds, 1e-6);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ID3")]
    [InlineData("<html></html>")]
    [InlineData("RIFF....AVI LIST")]
    [InlineData("OggS")]
    public void Anything_else_is_none(string text) => Sound.In(Encoding.ASCII.GetBytes(text)).Should().BeNull();

    [Fact]
    public void One_frame_by_chance_is_no_mp3() => Sound.In([0xFF, 0xFB, 0x90, 0x00, .. new byte[500]]).Should().BeNull();

    [Fact]
    public void Whatever_bytes_there_are_they_are_judged() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<byte[]>().SelectMany(bytes => Gen.Elements<byte[]>([], [0xFF, 0xFB, 0x90, 0], [.. "RIFF\0\0\0\0WAVEfmt "u8], [.. "ID3"u8])
            .Select(start => (byte[])[.. start, .. bytes])).ToArbitrary(),
        bytes =>
        {
            Sound.In(bytes);
        }).QuickCheckThrowOnFailure();
}
