using System.Security.Cryptography;
using ContactCenter.Foundation.Encryption;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Foundation.Encryption;

public sealed class SealedFileTests
{
    private const int Chunk = SealedLength.ChunkBytes;

    private static readonly Gen<int> Lengths = Gen.Frequency(
        (3, Gen.Choose(0, 300)), (2, Gen.Choose(0, 3 * Chunk)), (2, Gen.Elements(0, 1, Chunk - 1, Chunk, Chunk + 1, 2 * Chunk, (2 * Chunk) + 1)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Whatever_is_sealed_in_whatever_pieces_is_read_again() => Prop.ForAll(
        (from length in Lengths
         from pieces in Gen.Choose(1, 100_000).NonEmptyListOf()
         select (length, pieces)).ToArbitrary(),
        async file =>
        {
            using var key = DataKey.New();
            var plain = SealedFile.Bytes(file.length);
            using var written = new MemoryStream();
            await using (var writer = new SealedWriter(written, key))
            {
                for (var (at, turn) = (0, 0); at < plain.Length; turn++)
                {
                    var piece = plain.AsMemory(at, Math.Min(file.pieces[turn % file.pieces.Count], plain.Length - at));
                    if (turn % 2 == 0)
                        await writer.WriteAsync(piece, Cancellation);
                    else
                        writer.Write(piece.Span);
                    at += piece.Length;
                }

                writer.Position.Should().Be(plain.Length);
                await writer.CompleteAsync(Cancellation);
            }

            written.Length.Should().Be(SealedLength.OfPlain(plain.Length));
            (await SealedFile.ReadAsync(key, written.ToArray())).AsSpan().SequenceEqual(plain).Should().BeTrue();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_read_from_any_place_as_an_array_is() => Prop.ForAll(
        (from length in Lengths
         from steps in Gen.Choose(0, 3 * Chunk).Zip(Gen.Choose(0, 90_000)).ListOf()
         select (length, steps)).ToArbitrary(),
        async file =>
        {
            using var key = DataKey.New();
            var plain = SealedFile.Bytes(file.length);
            await using var reader = await SealedFile.OpenAsync(key, SealedFile.Of(key, plain));
            reader.Length.Should().Be(plain.Length);
            var turn = 0;
            foreach (var (place, count) in file.steps)
            {
                reader.Position = place;
                var buffer = new byte[count];
                var isAsync = turn++ % 2 == 0;
                var read = isAsync
                    ? await reader.ReadAtLeastAsync(buffer, count, throwOnEndOfStream: false, Cancellation)
                    : reader.ReadAtLeast(buffer, count, throwOnEndOfStream: false);
                read.Should().Be(Math.Clamp(plain.Length - place, 0, count));
                buffer.AsSpan(0, read).SequenceEqual(plain.AsSpan(Math.Min(place, plain.Length), read)).Should().BeTrue();
                reader.Position.Should().Be(place + read);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_length_has_a_sealed_length_of_its_own() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        length =>
        {
            var whole = SealedLength.OfPlain(length);
            SealedLength.ToPlain(whole).Should().Be(length);
            SealedLength.OfPlain(length + 1).Should().BeGreaterThan(whole);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(SealedLength.HeaderBytes)]
    [InlineData(SealedLength.HeaderBytes + 15)]
    [InlineData(SealedLength.HeaderBytes + Chunk + 16 + 1)]
    [InlineData(SealedLength.HeaderBytes + Chunk + 16 + 16)]
    public void A_length_that_no_sealed_file_has_is_told(long length)
    {
        var ask = () => SealedLength.ToPlain(length);

        ask.Should().Throw<EncryptionException>();
    }

    [Fact]
    public async Task It_seeks_as_streams_do()
    {
        using var key = DataKey.New();
        await using var reader = await SealedFile.OpenAsync(key, SealedFile.Of(key, SealedFile.Bytes(1_000)));

        reader.Seek(-10, SeekOrigin.End).Should().Be(990);
        reader.Seek(5, SeekOrigin.Current).Should().Be(995);
        reader.Seek(3, SeekOrigin.Begin).Should().Be(3);
        reader.ReadByte().Should().Be(SealedFile.Bytes(4)[3]);
        reader.Seek(2_000, SeekOrigin.Begin);
        reader.ReadByte().Should().Be(-1);
        var before = () => reader.Seek(-1, SeekOrigin.Begin);
        before.Should().Throw<IOException>();
    }

    [Fact]
    public async Task The_keys_bytes_are_not_needed_once_it_is_open()
    {
        var plain = SealedFile.Bytes(2 * Chunk);
        using var key = DataKey.New();
        await using var reader = await SealedFile.OpenAsync(key, SealedFile.Of(key, plain));
        key.Dispose();
        var bytes = new byte[plain.Length];

        await reader.ReadExactlyAsync(bytes, Cancellation);

        bytes.Should().Equal(plain);
        var use = () => key.Bytes.Length;
        use.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_file_that_is_written_again_with_its_key_has_other_bytes_throughout()
    {
        using var key = DataKey.New();
        var (first, second) = (SealedFile.Of(key, new byte[1_000]), SealedFile.Of(key, new byte[1_000]));

        first[SealedLength.HeaderBytes..].Should().NotEqual(second[SealedLength.HeaderBytes..]);
        (await SealedFile.ReadAsync(key, second)).Should().Equal(new byte[1_000]);
    }

    [Fact]
    public void Nothing_is_written_behind_the_end()
    {
        using var key = DataKey.New();
        using var writer = new SealedWriter(new MemoryStream(), key);
        writer.Complete();

        writer.Invoking(complete => complete.WriteByte(1)).Should().Throw<InvalidOperationException>();
        writer.Invoking(complete => complete.Complete()).Should().Throw<InvalidOperationException>();
        writer.Dispose();
        writer.Invoking(gone => gone.WriteByte(1)).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public async Task The_reader_takes_what_it_reads_from_along()
    {
        using var key = DataKey.New();
        var file = new MemoryStream(SealedFile.Of(key, [1, 2, 3]));
        var reader = await SealedReader.OpenAsync(file, key, Cancellation);

        await reader.DisposeAsync();

        file.CanRead.Should().BeFalse();
        reader.CanRead.Should().BeFalse();
        reader.Invoking(gone => gone.ReadByte()).Should().Throw<ObjectDisposedException>();
    }

    /// <summary>Made once by another program (Python's cryptography). Files that are kept must be read for ever: another form needs another version.</summary>
    [Theory]
    [InlineData("", "43435345414c45440100010000c0c1c2c3c4c5c6c7c8c9cacbcccdcecf56f5358e33890271c10ca12923b3a9ff")]
    [InlineData("Hello", "43435345414c45440100010000c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd16127b860b2331da2a59fffc9af36407325bd53c2")]
    public async Task The_form_of_a_small_file_never_changes(string text, string file)
    {
        using var key = SealedFile.FixedKey();
        var plain = System.Text.Encoding.ASCII.GetBytes(text);

        Convert.ToHexStringLower(WithFixedSalt(plain)).Should().Be(file);
        (await SealedFile.ReadAsync(key, Convert.FromHexString(file))).Should().Equal(plain);
    }

    [Fact]
    public void The_form_of_a_file_of_three_chunks_never_changes() =>
        Convert.ToHexStringLower(SHA256.HashData(WithFixedSalt(SealedFile.Bytes(150_000))))
            .Should().Be("e331b9f3058fbec640ff60d01918d188a59ad6b3a2cfa133daf4617b9986a71d");

    private static byte[] WithFixedSalt(byte[] plain)
    {
        using var key = SealedFile.FixedKey();
        using var file = new MemoryStream();
        using var writer = new SealedWriter(file, key, [.. Enumerable.Range(0xc0, 16).Select(value => (byte)value)]);
        writer.Write(plain);
        writer.Complete();
        return file.ToArray();
    }
}
