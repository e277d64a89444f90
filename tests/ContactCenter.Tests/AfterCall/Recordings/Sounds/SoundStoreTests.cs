using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Encryption;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.AfterCall.Recordings.Sounds;

/// <summary>What holds for every store of sounds.</summary>
public abstract class SoundStoreTests
{
    protected const string Name = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract ISoundStore Store { get; }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public async Task What_is_written_is_read(int length)
    {
        await WriteAsync(Name, Bytes(length));

        (await ReadAsync(Name)).Should().Equal(Bytes(length));
    }

    [Fact]
    public async Task What_is_written_again_takes_the_place_of_the_old()
    {
        await WriteAsync(Name, Bytes(100_000));
        await WriteAsync(Name, [1, 2, 3]);

        (await ReadAsync(Name)).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task What_breaks_off_leaves_nothing_and_its_cause_is_told()
    {
        await Breaking(Name).Should().ThrowAsync<InvalidDataException>();

        await Opening(Name).Should().ThrowAsync<SoundMissingException>();
    }

    [Fact]
    public async Task What_breaks_off_leaves_the_old_as_it_is()
    {
        await WriteAsync(Name, [1, 2, 3]);

        await Breaking(Name).Should().ThrowAsync<InvalidDataException>();

        (await ReadAsync(Name)).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task While_it_is_written_nobody_finds_it()
    {
        await Store.WriteAsync(
            Name,
            async (stream, cancellationToken) =>
            {
                await stream.WriteAsync(Bytes(100_000), cancellationToken);
                await stream.FlushAsync(cancellationToken);
                await Opening(Name).Should().ThrowAsync<SoundMissingException>();
            },
            Cancellation);

        await Opening(Name).Should().NotThrowAsync();
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_may_be_removed_again()
    {
        await Store.DeleteAsync(Name, Cancellation);
        await WriteAsync(Name, [1]);
        await WriteAsync("0a1b2c3d4e5f607182", [2]);

        await Store.DeleteAsync(Name, Cancellation);
        await Store.DeleteAsync(Name, Cancellation);

        (await Opening(Name).Should().ThrowAsync<SoundMissingException>()).WithMessage($"The store holds no sound '{Name}'.");
        (await ReadAsync("0a1b2c3d4e5f607182")).Should().Equal(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short12")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("0A1B2C3D4E5F6071")]
    [InlineData("0a1b2c3d.mp3")]
    [InlineData("0a1b2c3d4e5f\n")]
    [InlineData("0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9a")]
    public async Task A_name_that_could_be_a_path_is_refused(string name)
    {
        var calls = (Func<Task>[])
        [
            () => WriteAsync(name, []),
            Opening(name),
            () => Store.DeleteAsync(name, Cancellation),
        ];
        foreach (var call in calls)
            await call.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task It_is_read_from_any_place_as_an_array_is()
    {
        var bytes = Bytes(3_000_000);
        await WriteAsync(Name, bytes);
        await using var sound = await Store.OpenAsync(Name, Cancellation);
        sound.Length.Should().Be(bytes.Length);

        Prop.ForAll(
            Gen.Choose(0, bytes.Length + 10).Zip(Gen.Choose(1, 300_000)).NonEmptyListOf().ToArbitrary(),
            async steps =>
            {
                var turn = 0;
                foreach (var (place, count) in steps)
                {
                    sound.Seek(place, SeekOrigin.Begin).Should().Be(place);
                    var buffer = new byte[count];
                    var isAsync = turn++ % 2 == 0;
                    var read = isAsync
                        ? await sound.ReadAtLeastAsync(buffer, count, throwOnEndOfStream: false, Cancellation)
                        : sound.ReadAtLeast(buffer, count, throwOnEndOfStream: false);
                    buffer.AsSpan(0, read).SequenceEqual(bytes.AsSpan(Math.Min(place, bytes.Length), read)).Should().BeTrue();
                    read.Should().Be(Math.Clamp(bytes.Length - place, 0, count));
                    sound.Position.Should().Be(place + read);
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));
    }

    [Fact]
    public async Task A_sealed_file_goes_through_it()
    {
        using var key = DataKey.New();
        await Store.WriteAsync(
            Name,
            async (stream, cancellationToken) =>
            {
                await using var writer = new SealedWriter(stream, key);
                await writer.WriteAsync(Bytes(1_000_000), cancellationToken);
                await writer.CompleteAsync(cancellationToken);
            },
            Cancellation);
        await using var reader = await SealedReader.OpenAsync(await Store.OpenAsync(Name, Cancellation), key, Cancellation);
        var (all, some) = (new byte[reader.Length], new byte[1_000]);

        await reader.ReadExactlyAsync(all, Cancellation);
        reader.Position = 500_000;
        reader.ReadExactly(some);

        all.Should().Equal(Bytes(1_000_000));
        some.Should().Equal(Bytes(501_000)[500_000..]);
    }

    private protected static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at++)
            bytes[at] = (byte)((at * 7) + (at / 1_000));
        return bytes;
    }

    private protected Task WriteAsync(string name, byte[] bytes) =>
        Store.WriteAsync(name, async (stream, cancellationToken) => await stream.WriteAsync(bytes, cancellationToken), Cancellation);

    private protected async Task<byte[]> ReadAsync(string name)
    {
        await using var sound = await Store.OpenAsync(name, Cancellation);
        using var bytes = new MemoryStream();
        await sound.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }

    private protected Func<Task> Opening(string name) => async () => await (await Store.OpenAsync(name, Cancellation)).DisposeAsync();

    private protected Func<Task> Breaking(string name, int after = 200_000) => () => Store.WriteAsync(
        name,
        async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(Bytes(after), cancellationToken);
            throw new InvalidDataException();
        },
        Cancellation);
}
