using System.Net;
using System.Security.Cryptography;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Platform.Files;
using ContactCenter.Tests.Foundation.Outgoing;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Tests.Platform.Files;

/// <summary>Who is asked for the platform's files, and with which token.</summary>
public sealed class PlatformFilesTests : IDisposable
{
    private const string Recording = "https://api-us-3.vonage.com/v1/files/1";

    private readonly RSA _key = SampleKey.Open();
    private readonly TestClock _clock = new();
    private readonly ApplicationTokenSource _tokens;
    private readonly List<(string Url, string? Authorization)> _asked = [];
    private int _ids;

    public PlatformFilesTests() => _tokens = new("app", _key, _clock, () => new Guid(++_ids, 0, 0, new byte[8]));

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData(Recording)]
    [InlineData("https://api.nexmo.com/v1/files/1")]
    [InlineData("https://trusted.example.com:8443/v1/files/1")]
    [InlineData("http://localhost:5000/v1/files/1")]
    [InlineData("https://simulated.example.com/v1/files/1")]
    public async Task The_platform_and_who_stands_for_it_get_the_token(string url)
    {
        (await GetAsync(url)).Should().BeOfType<DownloadResult.Done>();

        _asked.Should().Equal((url, $"Bearer {_tokens.Current()}"));
    }

    [Theory]
    [InlineData("https://evilnexmo.com/v1/files/1")]
    [InlineData("https://api.nexmo.com.evil.test/v1/files/1")]
    [InlineData("https://api.nexmo.com:8443/v1/files/1")]
    [InlineData("https://api.nexmo.com@evil.test/v1/files/1")]
    [InlineData("http://api.nexmo.com/v1/files/1")]
    [InlineData("http://localhost:5001/v1/files/1")]
    [InlineData("http://simulated.example.com/v1/files/1")]
    [InlineData("https://169.254.169.254/v1/files/1")]
    [InlineData("https://2852039166/v1/files/1")]
    public async Task Nobody_else_is_even_asked(string url)
    {
        (await GetAsync(url)).Should().BeOfType<DownloadResult.RefusedForGood>().Which.Refusal.Should().Be(DownloadRefusal.HostNotAllowed);

        _asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_anybody_else_is_not_followed()
    {
        (await GetAsync(Recording, () => new(HttpStatusCode.Found) { Headers = { Location = new("https://evil.test/1") } })).Should()
            .BeOfType<DownloadResult.RefusedForGood>().Which.Refusal.Should().Be(DownloadRefusal.HostNotAllowed);

        _asked.Should().ContainSingle();
    }

    [Fact]
    public async Task From_one_region_to_another_the_token_goes_along()
    {
        var answers = new Queue<HttpResponseMessage>(
            [new(HttpStatusCode.Found) { Headers = { Location = new("https://api-eu-3.vonage.com/v1/files/1") } }, Sound()]);

        (await GetAsync(Recording, answers.Dequeue)).Should().BeOfType<DownloadResult.Done>();

        _asked.Should().HaveCount(2).And.OnlyContain(request => request.Authorization == $"Bearer {_tokens.Current()}");
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        var answers = new Queue<HttpResponseMessage>([new(HttpStatusCode.Unauthorized), Sound()]);

        (await GetAsync(Recording, answers.Dequeue)).Should().BeOfType<DownloadResult.Done>();

        _asked.Select(request => request.Authorization).Should().OnlyHaveUniqueItems().And.HaveCount(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, 2)]
    [InlineData(HttpStatusCode.Forbidden, 1)]
    public async Task Whoever_refuses_a_new_one_too_is_not_asked_on(HttpStatusCode status, int requests)
    {
        (await GetAsync(Recording, () => new(status))).Should().BeOfType<DownloadResult.RefusedForGood>().Which.Status.Should().Be(status);

        _asked.Should().HaveCount(requests);
    }

    [Theory]
    [InlineData(Recording, "93.184.216.34", true)]
    [InlineData(Recording, "127.0.0.1", false)]
    [InlineData(Recording, "169.254.169.254", false)]
    [InlineData("https://trusted.example.com/1", "10.0.0.1", true)]
    [InlineData("http://localhost:5000/1", "127.0.0.1", true)]
    public void Only_the_operators_own_hosts_may_be_private(string url, string address, bool isAdmitted) =>
        Destinations().Admits(new(url), IPAddress.Parse(address)).Should().Be(isAdmitted);

    private static HttpResponseMessage Sound() => new(HttpStatusCode.OK) { Content = new ByteArrayContent(Downloads.Sound(1_000)) };

    private PlatformDestinations Destinations() => new(
        new RegionPolicy(new("http://localhost:5000/"), ["trusted.example.com"], FollowsRegions: true), [new("https://simulated.example.com/")], _tokens);

    private async Task<DownloadResult> GetAsync(string url, Func<HttpResponseMessage>? answer = null)
    {
        var handler = new ScriptedHandler(request =>
        {
            _asked.Add((request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString()));
            return (answer ?? Sound)();
        });
        using var files = new PlatformFiles(new(handler, Destinations(), _clock), _tokens);
        return await files.DownloadAsync(new(url), DownloadLimits.Sound, new MemorySink(), resume: null, TestContext.Current.CancellationToken);
    }
}
