using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Foundation.Outgoing;

namespace ContactCenter.Tests.AfterCall.Recordings.Sounds;

public sealed class S3SoundsTests : SoundStoreTests, IAsyncLifetime
{
    private const int SmallestPart = 5 * 1024 * 1024;

    private S3Server _server = null!;
    private S3Sounds _store = null!;

    private protected override ISoundStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _server = await S3Server.StartAsync();
        _store = Open(_server.Url);
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_short_one_is_one_request_that_says_where_it_lies()
    {
        await WriteAsync(Name, Bytes(100_000));

        _server.Requests.Should().Equal($"PUT /sounds/center/{Name}");
        _server.Objects.Should().ContainSingle().Which.Value.Should().Equal(Bytes(100_000));
    }

    [Theory]
    [InlineData(SmallestPart, 0)]
    [InlineData(SmallestPart + 1, 2)]
    [InlineData((2 * SmallestPart) + 1_000, 3)]
    public async Task A_long_one_is_sent_in_parts(int length, int parts)
    {
        var bytes = Bytes(length);
        await Store.WriteAsync(
            Name,
            async (stream, cancellationToken) =>
            {
                for (var at = 0; at < bytes.Length; at += 65_552)
                    await stream.WriteAsync(bytes.AsMemory(at, Math.Min(65_552, bytes.Length - at)), cancellationToken);
            },
            Cancellation);

        _server.Objects[$"center/{Name}"].AsSpan().SequenceEqual(bytes).Should().BeTrue();
        _server.Requests.Count(request => request.Contains("partNumber", StringComparison.Ordinal)).Should().Be(parts);
        _server.OpenUploads.Should().Be(0);
    }

    [Fact]
    public async Task A_long_one_that_breaks_off_leaves_no_parts()
    {
        await Breaking(Name, after: SmallestPart + 1).Should().ThrowAsync<InvalidDataException>();

        _server.Requests.Should().Contain(request => request.StartsWith("DELETE ", StringComparison.Ordinal));
        (_server.OpenUploads, _server.Objects.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task A_long_one_that_cannot_be_completed_leaves_no_parts()
    {
        _server.Fault = request => request.Method == "PUT" && request.Query["partNumber"] == "2" ? 403 : null;
        var write = () => WriteAsync(Name, Bytes(SmallestPart + 1));

        (await write.Should().ThrowAsync<StorageUnavailableException>()).WithMessage("The bucket of the recordings cannot be used: *AccessDenied");
        (_server.OpenUploads, _server.Objects.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task Where_not_even_the_parts_can_be_given_up_the_first_fault_is_told()
    {
        _server.Fault = request => request.Query.ContainsKey("uploadId") ? 403 : null;

        await Breaking(Name, after: SmallestPart + 1).Should().ThrowAsync<StorageUnavailableException>();
        _server.OpenUploads.Should().Be(1);
    }

    [Fact]
    public async Task Blocks_grow_while_it_is_read_on_and_are_small_after_a_jump()
    {
        await WriteAsync(Name, Bytes(4_000_000));
        await using var sound = await Store.OpenAsync(Name, Cancellation);
        await sound.ReadExactlyAsync(new byte[3_000_000], Cancellation);
        sound.Position = 1_000_000;
        await sound.ReadExactlyAsync(new byte[1_000], Cancellation);
        await sound.ReadExactlyAsync(new byte[1_000], Cancellation);

        _server.Requests.Skip(2).Select(request => request[(request.LastIndexOf('=') + 1)..]).Should().Equal(
            "0-131071", "131072-393215", "393216-917503", "917504-1966079", "1966080-3014655", "1000000-1131071");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        await WriteAsync(Name, Bytes(100_000));
        _server.CutNext(2);

        (await ReadAsync(Name)).Should().Equal(Bytes(100_000));
    }

    [Fact]
    public async Task Answers_that_always_break_off_are_told()
    {
        await WriteAsync(Name, Bytes(100_000));
        _server.CutNext(int.MaxValue);

        await this.Awaiting(tests => tests.ReadAsync(Name)).Should().ThrowAsync<StorageUnavailableException>();
    }

    [Fact]
    public async Task One_that_goes_or_becomes_shorter_while_it_is_read_is_missing()
    {
        await WriteAsync(Name, Bytes(400_000));
        await using var sound = await Store.OpenAsync(Name, Cancellation);
        await WriteAsync(Name, Bytes(50_000));
        await sound.Awaiting(shorter => shorter.ReadExactlyAsync(new byte[10], Cancellation).AsTask()).Should().ThrowAsync<SoundMissingException>();
        sound.Position = 100_000;
        await sound.Awaiting(shorter => shorter.ReadExactlyAsync(new byte[10], Cancellation).AsTask()).Should().ThrowAsync<SoundMissingException>();

        await Store.DeleteAsync(Name, Cancellation);

        sound.Position = 0;
        await sound.Awaiting(gone => gone.ReadExactlyAsync(new byte[10], Cancellation).AsTask()).Should().ThrowAsync<SoundMissingException>();
    }

    [Fact]
    public async Task A_refusal_is_not_taken_for_a_missing_sound()
    {
        _server.Fault = _ => 403;

        await Opening(Name).Should().ThrowAsync<StorageUnavailableException>();
        await Store.Awaiting(store => store.DeleteAsync(Name, Cancellation)).Should().ThrowAsync<StorageUnavailableException>();
    }

    [Fact]
    public async Task A_missing_bucket_is_told_as_a_sound_is_written()
    {
        using var store = Open(_server.Url, "elsewhere");
        var write = () => store.WriteAsync(Name, (_, _) => Task.CompletedTask, Cancellation);

        (await write.Should().ThrowAsync<StorageUnavailableException>()).WithMessage("*NoSuchBucket*");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        using var store = Open("http://127.0.0.1:1");

        await store.Awaiting(nowhere => nowhere.OpenAsync(Name, Cancellation)).Should().ThrowAsync<StorageUnavailableException>();
    }

    [Fact]
    public async Task A_server_that_is_not_trusted_is_told_with_what_is_wrong_with_its_certificate()
    {
        await using var server = await FileServer.StartAsync();
        using var store = Open(server.Https.ToString());

        (await store.Awaiting(stranger => stranger.OpenAsync(Name, Cancellation)).Should().ThrowAsync<StorageUnavailableException>())
            .WithMessage("*The SSL connection could not be established: The remote certificate is invalid*");
    }

    [Fact]
    public async Task Who_gives_up_is_not_told_of_a_fault()
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await given.CancelAsync();

        await Store.Awaiting(store => store.OpenAsync(Name, given.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void What_is_free_is_that_of_the_disk_for_everything_else()
    {
        Store.FreeBytes.Should().BePositive();
        _server.Requests.Should().BeEmpty();
    }

    private static S3Sounds Open(string url, string bucket = S3Server.Bucket)
    {
        var settings = new S3Settings(bucket, "center/", S3Server.Region, new(url), S3Server.AccessKey, S3Server.SecretKey);
        return new(S3Bucket.Open(settings), settings.Prefix, Path.GetTempPath(), SmallestPart);
    }
}
