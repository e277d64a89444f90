using System.Net;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>What comes, from a real server on this machine or from a script, and what is not taken.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly MemorySink _sink = new();
    private FileServer _server = null!;

    private Uri Url => new(_server.Http, "1.wav?sig=secret");

    public async ValueTask InitializeAsync() => _server = await FileServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_file_comes_whole_with_its_checksum_and_type()
    {
        var sound = Downloads.Sound(200_000);
        _server.Has(sound);
        using var client = Downloads.For(_clock, _server.Http);

        (await client.GetAsync(Url, _sink)).Should().Be(new DownloadResult.Done(Downloads.Sha256(sound), 200_000, "audio/wav"));

        _sink.Bytes.Should().Equal(sound);
        _server.Requests.Should().ContainSingle().Which.Should()
            .Be(new FileRequest("/files/1.wav", Downloads.Credentials, Range: null, IfRange: null, Cookie: null));
    }

    [Fact]
    public async Task A_cookie_is_not_given_back()
    {
        _server.Answer = http =>
        {
            http.Response.Cookies.Append("session", "1");
            return FileServer.SendAsync(http, [1], tag: null, "audio/wav");
        };
        using var client = Downloads.For(_clock, _server.Http);

        await client.GetAsync(Url, _sink);
        await client.GetAsync(Url, new MemorySink());

        _server.Requests.Should().HaveCount(2).And.OnlyContain(request => request.Cookie == null);
    }

    [Fact]
    public async Task A_file_that_says_to_be_too_long_is_not_read()
    {
        _server.Has(Downloads.Sound(1_001));
        using var client = Downloads.For(_clock, _server.Http);

        (await client.GetAsync(Url, _sink, limits: Downloads.Limits with { LongestBytes = 1_000 })).Should()
            .Be(new DownloadResult.RefusedForGood(DownloadRefusal.TooLarge, "it has more than 1000 bytes"));

        _sink.Position.Should().Be(0);
    }

    [Fact]
    public async Task A_file_that_does_not_say_it_is_left_at_the_limit()
    {
        _server.Answer = async http =>
        {
            http.Response.ContentType = "audio/wav";
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(new byte[1_000], http.RequestAborted);
        };
        using var client = Downloads.For(_clock, _server.Http);

        (await client.GetAsync(Url, _sink, limits: Downloads.Limits with { LongestBytes = 100_000 })).Should()
            .BeOfType<DownloadResult.RefusedForGood>().Which.Refusal.Should().Be(DownloadRefusal.TooLarge);

        _sink.Position.Should().BeLessThanOrEqualTo(100_000);
    }

    [Fact]
    public async Task A_file_of_just_the_allowed_length_is_taken()
    {
        _server.Has(Downloads.Sound(1_000));
        using var client = Downloads.For(_clock, _server.Http);

        (await client.GetAsync(Url, _sink, limits: Downloads.Limits with { LongestBytes = 1_000 })).Should().BeOfType<DownloadResult.Done>();
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_left()
    {
        _server.Answer = async http =>
        {
            http.Response.ContentType = "audio/wav";
            await FileServer.WriteAsync(http, new byte[1_000]);
            await FileServer.StandStillAsync(http);
        };
        using var client = Downloads.For(_clock, _server.Http);

        var download = client.GetAsync(
            Url, _sink, limits: Downloads.Limits with { LongestTime = TimeSpan.FromMinutes(2), LongestSilence = TimeSpan.FromMinutes(3) });
        await _sink.HasAsync(1_000);
        _clock.Advance(TimeSpan.FromMinutes(2));

        (await download).Should().Be(new DownloadResult.TryAgain("it took longer than 120 s"));
    }

    [Fact]
    public async Task Whoever_no_longer_wants_the_file_is_told_nothing()
    {
        _server.Answer = FileServer.StandStillAsync;
        using var client = Downloads.For(_clock, _server.Http);
        using var stop = new CancellationTokenSource();

        var download = client.DownloadAsync(Url, Downloads.Limits, _sink, resume: null, stop.Token);
        await Soon.IsAsync(() => _server.Requests.Count == 1);
        await stop.CancelAsync();

        await FluentActions.Awaiting(() => download).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task What_the_sink_throws_is_not_taken_for_the_network()
    {
        _server.Has(Downloads.Sound(1_000));
        using var client = Downloads.For(_clock, _server.Http);
        var sink = new MemorySink { Fault = new IOException("No space left on device") };

        await client.Awaiting(client => client.GetAsync(Url, sink)).Should().ThrowAsync<IOException>().WithMessage("No space left on device");
        _server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_asked_again_later()
    {
        var gone = await FileServer.StartAsync();
        var url = new Uri(gone.Http, "1.wav?sig=secret");
        await gone.DisposeAsync();
        using var client = Downloads.For(_clock, url);

        (await client.GetAsync(url, _sink)).Should().BeOfType<DownloadResult.TryAgain>()
            .Which.Reason.Should().StartWith("not reached: ").And.NotContain("secret");
    }

    [Theory]
    [InlineData("audio/wav")]
    [InlineData("AUDIO/mpeg")]
    [InlineData("audio/ogg; codecs=opus")]
    [InlineData("application/octet-stream")]
    [InlineData("binary/octet-stream")]
    [InlineData("video/mp4")]
    [InlineData("video/ogg")]
    [InlineData("video/webm")]
    [InlineData(null)]
    [InlineData("none at all")]
    public async Task Sound_has_many_types(string? type) => (await TypedAsync(type)).Should().BeOfType<DownloadResult.Done>();

    [Theory]
    [InlineData("text/html; charset=utf-8", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("video/x-msvideo", "video/x-msvideo")]
    [InlineData("audiobook/wav", "audiobook/wav")]
    public async Task Other_types_are_refused_without_a_word_of_what_they_said(string type, string told) =>
        (await TypedAsync(type)).Should().BeOfType<DownloadResult.RefusedForGood>()
            .Which.Should().Match<DownloadResult.RefusedForGood>(refused => refused.Refusal == DownloadRefusal.WrongType)
            .And.Match<DownloadResult.RefusedForGood>(refused => refused.Reason.StartsWith($"it came as {told}; wanted is audio/*, "));

    [Fact]
    public async Task A_document_is_wanted_as_one() =>
        (await TypedAsync("audio/wav", DownloadLimits.Json)).Should().BeOfType<DownloadResult.RefusedForGood>()
            .Which.Reason.Should().Be("it came as audio/wav; wanted is application/json, text/json");

    [Fact]
    public async Task What_came_packed_is_refused() =>
        (await new ScriptedHandler(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent([1]) { Headers = { ContentEncoding = { "gzip" } } } })
            .GetAsync()).Should().BeOfType<DownloadResult.RefusedForGood>().Which.Refusal.Should().Be(DownloadRefusal.WrongType);

    [Theory]
    [InlineData(401, DownloadRefusal.NotAuthorized)]
    [InlineData(403, DownloadRefusal.NotAuthorized)]
    [InlineData(404, DownloadRefusal.NotThere)]
    [InlineData(410, DownloadRefusal.NotThere)]
    [InlineData(400, DownloadRefusal.UnexpectedAnswer)]
    [InlineData(204, DownloadRefusal.UnexpectedAnswer)]
    [InlineData(206, DownloadRefusal.UnexpectedAnswer)]
    [InlineData(304, DownloadRefusal.UnexpectedAnswer)]
    [InlineData(302, DownloadRefusal.UnexpectedAnswer)]
    public async Task Some_answers_are_final(int status, DownloadRefusal refusal) =>
        (await StatusAsync(status)).Should()
            .Be(new DownloadResult.RefusedForGood(refusal, $"it answered {status}") { Status = (HttpStatusCode)status });

    [Theory]
    [InlineData(408)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Others_are_not(int status) => (await StatusAsync(status)).Should().Be(new DownloadResult.TryAgain($"it answered {status}"));

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 05 Jan 2026 10:00:30 GMT", 30)]
    [InlineData("Mon, 05 Jan 2026 09:00:00 GMT", 0)]
    [InlineData("100000", 86_400)]
    [InlineData("soon", null)]
    public async Task When_to_come_again_is_up_to_the_server(string told, int? seconds) =>
        (await StatusAsync(503, told)).Should()
            .Be(new DownloadResult.TryAgain("it answered 503", seconds is { } wait ? TimeSpan.FromSeconds(wait) : null));

    [Fact]
    public async Task What_a_listing_links_to_is_told()
    {
        var handler = new ScriptedHandler(() => new(HttpStatusCode.OK)
        {
            Content = new StringContent("[]", System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "Link", ["</2>; rel=next", "</9>; rel=last"] } },
        });

        (await handler.GetAsync(DownloadLimits.Json)).Should().BeOfType<DownloadResult.Done>()
            .Which.Link.Should().Be("</2>; rel=next, </9>; rel=last");
    }

    [Fact]
    public void Who_asks_for_a_result_is_given_each_kind()
    {
        DownloadResult[] results = [
            new DownloadResult.Done("", 0, null), new DownloadResult.RefusedForGood(DownloadRefusal.TooLarge, ""), new DownloadResult.TryAgain("")];

        results.Select(result => result.Match(_ => 1, _ => 2, _ => 3)).Should().Equal(1, 2, 3);
    }

    [Theory]
    [InlineData("https://user:password@recordings.test:8443/a%20b?sig=secret#part", "https://recordings.test:8443/a%20b")]
    [InlineData("https://recordings.test/?sig=secret", "https://recordings.test/")]
    public void An_address_is_shown_without_its_secrets(string url, string shown) => new Uri(url).Shown().Should().Be(shown);

    private static Task<DownloadResult> TypedAsync(string? type, DownloadLimits? limits = null) => new ScriptedHandler(() =>
    {
        var content = new ByteArrayContent("<html>secret</html>"u8.ToArray());
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new(HttpStatusCode.OK) { Content = content };
    }).GetAsync(limits);

    private static Task<DownloadResult> StatusAsync(int status, string? retryAfter = null) => new ScriptedHandler(() =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("secret") };
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }).GetAsync();
}
