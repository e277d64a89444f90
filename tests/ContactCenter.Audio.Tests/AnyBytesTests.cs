using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Audio.Tests;

/// <summary>Whatever bytes there are, they are samples, or a sentence says why they are none.</summary>
public sealed class AnyBytesTests
{
    private static readonly byte[] Whole = WavFile.Of(Signals.Noise(600), channels: 2).Bytes;

    private static readonly Gen<int[]> Pieces = Gen.Choose(1, 700).NonEmptyListOf().Select(pieces => pieces.ToArray());

    [Fact]
    public void Random_bytes_are_judged() => Prop.ForAll(
        (from begin in Gen.Elements<byte[]>([], [.. "RIFF\0\0\0\0WAVE"u8], [.. "RIFF\0\0\0\0WAVEfmt \x10\0\0\0"u8], [.. "RF64\0\0\0\0WAVEds64"u8], Whole[..36],
             [.. "ID3\u0004\0\0\0\0\0\u0002"u8], Mp3File.Frame, [.. "OggS\0\u0002"u8], [0xFF, 0xF1], [.. "\0\0\0\u0018ftypM4A "u8])
         from rest in ArbMap.Default.GeneratorFor<byte[]>()
         select (byte[])[.. begin, .. rest]).ToArbitrary(),
        bytes =>
        {
            using var stream = new MemoryStream(bytes);
            Reading.Whatever(stream);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Files_with_wrong_bytes_are_judged() => Prop.ForAll(
        (from length in Gen.Choose(0, Whole.Length)
         from changes in Gen.Choose(0, 60).Zip(Gen.Choose(0, 255)).ListOf()
         select (length, changes)).ToArbitrary(),
        file =>
        {
            var bytes = Whole[..file.length];
            foreach (var (at, value) in file.changes.Where(change => change.Item1 < bytes.Length))
                bytes[at] = (byte)value;
            using var stream = new MemoryStream(bytes);
            Reading.Whatever(stream).Length.Should().BeLessThanOrEqualTo(bytes.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_it_comes_and_is_asked_for_it_is_the_same() => Prop.ForAll(
        (from pieces in Pieces
         from frames in Pieces
         select (pieces, frames)).ToArbitrary(),
        sizes =>
        {
            using var stream = new ChoppyStream(Whole, sizes.pieces);
            using var reader = AudioReader.Open(stream, AudioLimits.Default);
            Reading.All(reader, sizes.frames).Should().Equal(Reading.Samples(Whole));
        }).QuickCheckThrowOnFailure();
}
