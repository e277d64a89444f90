using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.AfterCall.Recordings.Sounds;

public sealed class MemorySoundsTests : SoundStoreTests
{
    private protected override ISoundStore Store { get; } = new MemorySounds(mostBytes: 4_000_000);

    [Fact]
    public async Task The_memory_that_it_takes_is_bounded()
    {
        await WriteAsync(Name, Bytes(3_900_000));
        var write = () => WriteAsync("0a1b2c3d4e5f607182", Bytes(200_000));

        await write.Should().ThrowAsync<StorageUnavailableException>();
        await Opening("0a1b2c3d4e5f607182").Should().ThrowAsync<SoundMissingException>();
        await Store.DeleteAsync(Name, Cancellation);
        await write.Should().NotThrowAsync();
    }

    [Fact]
    public void Nobody_knows_what_is_free() => Store.FreeBytes.Should().BeNull();
}
