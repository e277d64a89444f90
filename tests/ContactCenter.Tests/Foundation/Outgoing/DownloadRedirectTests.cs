using ContactCenter.Foundation.Outgoing;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>Where servers lead to, and what goes along.</summary>
public sealed class DownloadRedirectTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly MemorySink _sink = new();
    private readonly byte[] _sound = Downloads.Sound(1_000);
    private FileServer _first = null!;
    private FileServer _second = null!;

    public async ValueTask InitializeAsync()
    {
        _first = await FileServer.StartAsync();
        _second = await FileServer.StartAsync();
        _second.Has(_sound);
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Within_a_host_the_credentials_go_along(int status)
    {
        _first.Has(_sound);
        _first.AnswersFirst(http => Lead(http, "2.wav", status));
        using var client = Downloads.For(_clock, _first.Http);

        (await client.GetAsync(new(_first.Http, "1.wav"), _sink)).Should().BeOfType<DownloadResult.Done>();

        _first.Requests.Select(request => (request.Path, request.Authorization)).Should()
            .Equal(("/files/1.wav", Downloads.Credentials), ("/files/2.wav", Downloads.Credentials));
    }

    [Fact]
    public async Task To_another_host_they_do_not_even_if_that_is_listed()
    {
        LeadsTo(_first, new(_second.Http, "2.wav"));
        using var client = Downloads.For(_clock, _first.Http, _second.Http);

        (await client.GetAsync(new(_first.Http, "1.wav"), _sink)).Should().BeOfType<DownloadResult.Done>();

        _first.Requests.Single().Authorization.Should().Be(Downloads.Credentials);
        _second.Requests.Single().Authorization.Should().BeNull();
    }

    [Fact]
    public async Task Back_from_another_host_they_do_not_either()
    {
        _first.Has(_sound);
        _first.AnswersFirst(http => Lead(http, new Uri(_second.Http, "2.wav").AbsoluteUri));
        LeadsTo(_second, new(_first.Http, "3.wav"));
        using var client = Downloads.For(_clock, _first.Http, _second.Http);

        (await client.GetAsync(new(_first.Http, "1.wav"), _sink)).Should().BeOfType<DownloadResult.Done>();

        _first.Requests.Select(request => request.Authorization).Should().Equal(Downloads.Credentials, null);
    }

    [Fact]
    public async Task By_another_scheme_they_do_not_either()
    {
        LeadsTo(_first, new(_second.Https, "2.wav"));
        using var client = Downloads.Over(Downloads.Hosts([_first.Http.Authority, _second.Https.Authority]), _clock, trusted: _second);

        (await client.GetAsync(new(_first.Http, "1.wav"), _sink)).Should().BeOfType<DownloadResult.Done>();

        _second.Requests.Single().Authorization.Should().BeNull();
    }

    [Fact]
    public async Task To_a_host_that_is_not_listed_nobody_is_led()
    {
        LeadsTo(_first, new(_second.Http, "2.wav?sig=secret"));
        using var client = Downloads.For(_clock, _first.Http);

        (await client.GetAsync(new(_first.Http, "1.wav"), _sink)).Should()
            .Be(new DownloadResult.RefusedForGood(DownloadRefusal.HostNotAllowed, $"{_second.Http.Authority} is not among the hosts that may be asked"));

        _second.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("//169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://2852039166/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://recordings.test/1.wav")]
    [InlineData("gopher://127.0.0.1:6379/_FLUSHALL")]
    public async Task To_what_is_private_nobody_is_led(string location)
    {
        _first.Answer = http => Lead(http, location);
        using var client = Downloads.For(_clock, _first.Http);

        (await client.GetAsync(new(_first.Http, "1.wav"), _sink)).Should()
            .BeOfType<DownloadResult.RefusedForGood>().Which.Refusal.Should().Be(DownloadRefusal.HostNotAllowed);
    }

    [Fact]
    public async Task A_circle_has_an_end()
    {
        _first.Answer = http => Lead(http, "1.wav");
        using var client = Downloads.For(_clock, _first.Http);

        (await client.GetAsync(new(_first.Http, "1.wav"), _sink)).Should()
            .Be(new DownloadResult.RefusedForGood(DownloadRefusal.TooManyRedirects, "it led on more than 5 times"));

        _first.Requests.Should().HaveCount(6);
    }

    private static void LeadsTo(FileServer server, Uri next) => server.Answer = http => Lead(http, next.AbsoluteUri);

    private static Task Lead(HttpContext http, string location, int status = 302)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
