using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.AfterCall.Recordings.Sounds;

public sealed class DiskSoundsTests : SoundStoreTests, IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TestFolder _folder = new();

    public DiskSoundsTests() => Store = new DiskSounds(Root);

    private protected override ISoundStore Store { get; }

    private string Root => _folder.File("recordings");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_and_folders_are_open_to_their_owner_alone()
    {
        await WriteAsync(Name, [1]);

        Files().Should().Equal($"0a/{Name}");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(Root, "0a", Name)).Should().Be(OwnerOnly);
            foreach (var folder in (string[])[Root, Path.Combine(Root, "0a"), Path.Combine(Root, "unfinished")])
                File.GetUnixFileMode(folder).Should().Be(OwnerOnly | UnixFileMode.UserExecute, folder);
        }
    }

    [Fact]
    public async Task Nothing_is_made_before_something_is_written()
    {
        await Store.DeleteAsync(Name, Cancellation);
        await Opening(Name).Should().ThrowAsync<SoundMissingException>();

        Directory.Exists(Root).Should().BeFalse();
    }

    [Fact]
    public async Task What_breaks_off_leaves_no_file()
    {
        await Breaking(Name).Should().ThrowAsync<InvalidDataException>();

        Files().Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_killed_process_left_is_never_read_and_goes()
    {
        var (begun, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = Store.WriteAsync(
            Name,
            async (stream, cancellationToken) =>
            {
                await stream.WriteAsync(Bytes(100_000), cancellationToken);
                begun.SetResult();
                await goesOn.Task;
            },
            Cancellation);
        await begun.Task;

        // What lies there now is what kill -9 would leave.
        Files().Should().ContainSingle().Which.Should().StartWith("unfinished/");
        var next = new DiskSounds(Root);
        await next.Awaiting(disk => disk.OpenAsync(Name, Cancellation)).Should().ThrowAsync<SoundMissingException>();
        await next.WriteAsync("ffffffff", async (stream, cancellationToken) => await stream.WriteAsync(Bytes(1), cancellationToken), Cancellation);
        Files().Should().Equal("ff/ffffffff");

        goesOn.SetResult();
        await writing.Awaiting(late => late).Should().ThrowAsync<StorageUnavailableException>("its file is gone");
    }

    [Fact]
    public async Task Removing_takes_along_what_a_broken_writing_left()
    {
        await WriteAsync(Name, [1]);
        await File.WriteAllTextAsync(Path.Combine(Root, "unfinished", $"{Name}.99"), "x", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Root, "unfinished", "ffffffff.1"), "x", Cancellation);

        await Store.DeleteAsync(Name, Cancellation);

        Files().Should().Equal("unfinished/ffffffff.1");
    }

    [Fact]
    public async Task One_that_is_heard_can_be_removed()
    {
        await WriteAsync(Name, Bytes(300_000));
        await using var sound = await Store.OpenAsync(Name, Cancellation);

        await Store.DeleteAsync(Name, Cancellation);

        await Opening(Name).Should().ThrowAsync<SoundMissingException>();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_told()
    {
        await File.WriteAllTextAsync(Root, "no folder", Cancellation);
        var write = () => WriteAsync(Name, [1]);

        (await write.Should().ThrowAsync<StorageUnavailableException>()).WithMessage("The folder of the recordings cannot be used: *");
    }

    [Fact]
    public async Task A_full_disk_is_told_apart_from_what_the_writer_throws()
    {
        if (!File.Exists("/dev/full"))
            return;
        await using var full = new DiskWriter(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
        var write = async () => await full.WriteAsync(Bytes(100_000), Cancellation);

        await write.Should().ThrowAsync<StorageUnavailableException>();
        await Store.Awaiting(store => store.WriteAsync(Name, (_, _) => throw new IOException("The download broke off."), Cancellation))
            .Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task What_is_free_is_known_before_and_after_the_folder_is_there()
    {
        Store.FreeBytes.Should().BePositive();
        await WriteAsync(Name, [1]);
        Store.FreeBytes.Should().BePositive();
    }

    private IEnumerable<string> Files() => Directory.Exists(Root)
        ? Directory.GetFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];
}
