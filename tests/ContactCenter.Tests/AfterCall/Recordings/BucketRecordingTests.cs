using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Recordings.Sounds;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>Recordings whose sounds lie in a bucket, from the platform to whoever hears them.</summary>
public sealed class BucketRecordingTests : IAsyncLifetime
{
    private const long KeepFree = 1_024L << 20;
    private const double Seconds = 200;

    private readonly TestFolder _folder = new();
    private readonly byte[] _sound = Noise(Seconds);
    private S3Server _bucket = null!;

    /// <summary>What is free of the server's own disk; <c>null</c>: as much as there is.</summary>
    private long? _free;

    public async ValueTask InitializeAsync() => _bucket = await S3Server.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bucket.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_part_of_one_is_heard_for_which_only_a_part_is_read_from_the_bucket()
    {
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);
        var audio = await AudioAsync(fake);
        var before = _bucket.Requests.Count;

        using var part = await HearAsync(fake, audio, "bytes=3000000-3000999");
        var read = _bucket.Requests.Skip(before).ToList();
        using var end = await HearAsync(fake, audio, "bytes=-100");
        using var whole = await HearAsync(fake, audio, range: null);
        using var none = await HearAsync(fake, audio, $"bytes={_sound.Length}-");

        (part.StatusCode, part.Content.Headers.ContentRange?.ToString()).Should().Be(
            (HttpStatusCode.PartialContent, $"bytes 3000000-3000999/{_sound.Length}"));
        (await BytesAsync(part)).Should().Equal(_sound[3_000_000..3_001_000]);
        (await BytesAsync(end)).Should().Equal(_sound[^100..]);
        (await BytesAsync(whole)).AsSpan().SequenceEqual(_sound).Should().BeTrue();
        none.StatusCode.Should().Be(HttpStatusCode.RequestedRangeNotSatisfiable);
        read.Should().Contain(request => request.StartsWith("GET /sounds/center/", StringComparison.Ordinal));
        read.Sum(BytesOf).Should().BeLessThan(_sound.Length / 4, "a player jumps, and nobody waits for what lies before");
    }

    [Fact]
    public async Task Nothing_of_them_lies_on_the_disk_and_in_the_bucket_nothing_that_anybody_could_hear()
    {
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);
        await AudioAsync(fake);

        Directory.Exists(_folder.File("recordings")).Should().BeFalse();
        _bucket.Objects.Keys.Should().HaveCount(2).And.OnlyContain(key => key.StartsWith("center/", StringComparison.Ordinal));
        var inClear = _sound.AsSpan(100, 64).ToArray();
        foreach (var (key, content) in _bucket.Objects)
            (content.AsSpan().IndexOf(inClear), content.AsSpan().IndexOf("WAVE"u8)).Should().Be((-1, -1), key);

        await ErasedStore.EraseAsync(fake, "call", "caller-leg");
        await ErasedStore.DoneAsync(fake);
        await fake.SettleAsync();

        _bucket.Objects.Should().BeEmpty();
    }

    [Fact]
    public async Task A_bucket_that_does_not_answer_is_told_and_heard_again_when_it_does()
    {
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);
        var audio = await AudioAsync(fake);

        _bucket.Fault = _ => 403;
        using var unheard = await HearAsync(fake, audio, "bytes=0-99");
        _bucket.Fault = _ => null;
        using var heard = await HearAsync(fake, audio, "bytes=0-99");

        unheard.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await BytesAsync(heard)).Should().Equal(_sound[..100]);
    }

    [Fact]
    public async Task Nothing_is_brought_into_the_bucket_while_the_servers_own_disk_has_no_room_to_spare()
    {
        _free = KeepFree - 1;
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);

        (await StateAsync(fake)).Should().Be("importing");
        _bucket.Requests.Should().BeEmpty();
        fake.Calls.Requests.Should().NotContain(request => request.Path == "/v1/files/1");
        (await fake.AskAsync("/health/ready")).Body.Should().Contain("the disk has no room to spare");

        _free = KeepFree;
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        (await StateAsync(fake)).Should().Be("ready");
        (await fake.AskAsync("/health/ready")).Body.Should().NotContain("the disk has no room to spare");
    }

    [Fact]
    public async Task A_long_one_during_which_the_room_ends_leaves_no_part_of_itself_in_the_bucket()
    {
        _bucket.Fault = request =>
        {
            _free = request.Query["partNumber"] == "1" ? KeepFree - 1 : _free;
            return null;
        };
        await using var fake = Open();
        fake.Calls.AnswerToFile = () => MessageCall.Sound(seconds: 1_500);
        await ErasedStore.EndedCallAsync(fake);

        (await StateAsync(fake)).Should().Be("importing");
        _bucket.Requests.Should().Contain(request => request.Contains("partNumber=1", StringComparison.Ordinal));
        (_bucket.OpenUploads, _bucket.Objects.Count).Should().Be((0, 0));

        _bucket.Fault = _ => null;
        _free = KeepFree;
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        (await StateAsync(fake)).Should().Be("ready");
        _bucket.OpenUploads.Should().Be(0);
    }

    private FakeWebhooks Open()
    {
        var fake = ErasedStore.Open(
            _folder,
            features: services => services.AddSingleton<ISoundStore>(provider => new CrampedSounds(
                SoundsFeature.Open(provider.GetRequiredService<SoundStoreSettings>(), provider.GetRequiredService<StorageSettings>()), () => _free)),
            settings:
            [
                ("Recordings:Storage:Provider", "S3"), ("Recordings:Storage:S3:Bucket", S3Server.Bucket), ("Recordings:Storage:S3:Prefix", "center"),
                ("Recordings:Storage:S3:Region", S3Server.Region), ("Recordings:Storage:S3:Url", _bucket.Url),
                ("Recordings:Storage:S3:AccessKey", S3Server.AccessKey), ("Recordings:Storage:S3:SecretKey", S3Server.SecretKey),
                ("Analysis:Redaction:Sound", "false"),
            ]);
        fake.Calls.AnswerToFile = () => new(HttpStatusCode.OK) { Content = new ByteArrayContent(_sound) { Headers = { ContentType = new("audio/wav") } } };
        return fake;
    }

    /// <returns>Where the one recording is heard.</returns>
    private static async Task<string> AudioAsync(FakeWebhooks fake)
    {
        var recording = (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;
        recording.GetProperty("state").GetString().Should().Be("ready");
        return $"/api/v1/recordings/{recording.GetProperty("id").GetString()}/audio";
    }

    private static async Task<string?> StateAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject.GetProperty("state").GetString();

    private static async Task<HttpResponseMessage> HearAsync(FakeWebhooks fake, string path, string? range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Api-Key", Supervisor.Key);
        request.Headers.Range = range is null ? null : RangeHeaderValue.Parse(range);
        return await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>How many bytes of an object were asked for.</summary>
    private static long BytesOf(string request)
    {
        var range = request[(request.LastIndexOf('=') + 1)..].Split('-');
        return request.StartsWith("GET ", StringComparison.Ordinal)
            ? long.Parse(range[1], CultureInfo.InvariantCulture) - long.Parse(range[0], CultureInfo.InvariantCulture) + 1
            : 0;
    }

    private static byte[] Noise(double seconds)
    {
        const int Header = 44;
        var wav = SilentWav.Of(seconds);
        new Random(1).NextBytes(wav.AsSpan(Header));
        return wav;
    }

    /// <summary>Sounds elsewhere, beside a disk of which so much is free.</summary>
    private sealed class CrampedSounds(ISoundStore sounds, Func<long?> free) : ISoundStore, IDisposable
    {
        public long? FreeBytes => free() ?? sounds.FreeBytes;

        public Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken) =>
            sounds.WriteAsync(name, write, cancellationToken);

        public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => sounds.OpenAsync(name, cancellationToken);

        public Task DeleteAsync(string name, CancellationToken cancellationToken) => sounds.DeleteAsync(name, cancellationToken);

        public void Dispose() => (sounds as IDisposable)?.Dispose();
    }
}
