using ContactCenter.Foundation.Encryption;

namespace ContactCenter.Tests.Foundation.Encryption;

/// <summary>Whoever can write where sealed files lie can destroy them, and nothing else: no other byte is ever read from them.</summary>
public sealed class SealedTamperingTests : IDisposable
{
    private const int SealedChunk = SealedLength.ChunkBytes + SealedLength.TagBytes;
    private const int Header = SealedLength.HeaderBytes;

    private readonly DataKey _key = DataKey.New();

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task Each_changed_byte_of_a_small_file_is_found()
    {
        var file = SealedFile.Of(_key, SealedFile.Bytes(100));
        for (var at = 0; at < file.Length; at++)
        {
            byte[] changed = [.. file];
            changed[at] ^= (byte)(1 << (at % 8));
            await IsRefusedAsync(changed, $"byte {at} was changed");
        }
    }

    [Fact]
    public async Task Each_cut_of_a_small_file_is_found()
    {
        var file = SealedFile.Of(_key, SealedFile.Bytes(100));
        for (var length = 0; length < file.Length; length++)
            await IsRefusedAsync(file[..length], $"{length} bytes are left");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(SealedChunk)]
    public async Task What_is_added_is_found(int count)
    {
        await IsRefusedAsync([.. SealedFile.Of(_key, SealedFile.Bytes(100)), .. new byte[count]], "something follows a short chunk");
        await IsRefusedAsync([.. Whole(), .. new byte[count]], "something follows a full chunk");
    }

    [Fact]
    public async Task A_file_that_ends_with_a_whole_chunk_before_its_end_is_found_as_it_is_opened()
    {
        var file = Whole();

        await IsRefusedAsync(file[..(Header + SealedChunk)], "the last of two chunks is missing");
        var open = () => SealedFile.OpenAsync(_key, file[..(Header + SealedChunk)]);
        await open.Should().ThrowAsync<EncryptionException>();
    }

    [Fact]
    public async Task Chunks_that_change_places_are_found()
    {
        var file = SealedFile.Of(_key, SealedFile.Bytes(3 * SealedLength.ChunkBytes));
        var (first, second) = (file[Header..(Header + SealedChunk)], file[(Header + SealedChunk)..(Header + (2 * SealedChunk))]);

        await IsRefusedAsync([.. file[..Header], .. second, .. first, .. file[(Header + (2 * SealedChunk))..]], "two chunks have changed places");
        await IsRefusedAsync([.. file[..Header], .. first, .. first, .. file[(Header + (2 * SealedChunk))..]], "a chunk is there twice");
        await IsRefusedAsync([.. file[..Header], .. file[(Header + SealedChunk)..]], "the first is missing");
    }

    [Fact]
    public async Task A_chunk_of_another_file_of_the_same_key_is_found()
    {
        var (file, other) = (Whole(), Whole());

        await IsRefusedAsync([.. file[..(Header + SealedChunk)], .. other[(Header + SealedChunk)..]], "the second chunk is another file's");
        await IsRefusedAsync([.. other[..Header], .. file[Header..]], "the header is another file's");
    }

    [Fact]
    public async Task Another_key_reads_nothing()
    {
        using var other = DataKey.New();
        var open = () => SealedFile.ReadAsync(other, SealedFile.Of(_key, []));

        (await open.Should().ThrowAsync<EncryptionException>()).WithMessage("The sealed file was changed, is not whole, or belongs to another key.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(SealedLength.ChunkBytes)]
    [InlineData(2 * SealedLength.ChunkBytes)]
    [InlineData((2 * SealedLength.ChunkBytes) + 1)]
    public async Task What_was_not_completed_is_not_read(int length)
    {
        using var file = new MemoryStream();
        await using (var writer = new SealedWriter(file, _key))
            await writer.WriteAsync(SealedFile.Bytes(length), TestContext.Current.CancellationToken);

        await IsRefusedAsync(file.ToArray(), "it breaks off");
    }

    [Fact]
    public async Task A_changed_chunk_does_not_spoil_the_others()
    {
        var file = SealedFile.Of(_key, SealedFile.Bytes(3 * SealedLength.ChunkBytes));
        file[Header + SealedChunk] ^= 1;
        await using var reader = await SealedFile.OpenAsync(_key, file);

        reader.ReadByte().Should().Be(SealedFile.Bytes(1)[0]);
        reader.Position = SealedLength.ChunkBytes;
        for (var time = 0; time < 2; time++)
            reader.Invoking(changed => changed.ReadByte()).Should().Throw<EncryptionException>();
        reader.Position = 2 * SealedLength.ChunkBytes;
        reader.ReadByte().Should().Be(SealedFile.Bytes(3 * SealedLength.ChunkBytes)[2 * SealedLength.ChunkBytes]);
    }

    [Fact]
    public async Task A_file_that_becomes_shorter_while_it_is_read_is_found()
    {
        using var file = new MemoryStream();
        file.Write(Whole());
        await using var reader = await SealedReader.OpenAsync(file, _key, TestContext.Current.CancellationToken);
        file.SetLength(100);

        reader.Invoking(shorter => shorter.ReadByte()).Should().Throw<EncryptionException>();
    }

    [Fact]
    public async Task Where_it_cannot_be_opened_nothing_stays_open()
    {
        var file = new MemoryStream(new byte[100]);
        var open = () => SealedReader.OpenAsync(file, _key, TestContext.Current.CancellationToken);

        (await open.Should().ThrowAsync<EncryptionException>()).WithMessage("The file is not a sealed one.");
        file.CanRead.Should().BeFalse();
    }

    /// <summary>Two chunks, both full.</summary>
    private byte[] Whole() => SealedFile.Of(_key, SealedFile.Bytes(2 * SealedLength.ChunkBytes));

    private async Task IsRefusedAsync(byte[] file, string why)
    {
        var read = () => SealedFile.ReadAsync(_key, file);
        await read.Should().ThrowAsync<EncryptionException>(why);
    }
}
