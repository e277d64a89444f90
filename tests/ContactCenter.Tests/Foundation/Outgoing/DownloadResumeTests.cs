using ContactCenter.Foundation.Outgoing;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>Answers that break off, and what the rest is asked for with.</summary>
public sealed class DownloadResumeTests : IAsyncLifetime
{
    private const int Length = 100_000;
    private const int Half = 50_000;

    private readonly TestClock _clock = new();
    private readonly MemorySink _sink = new();
    private readonly DownloadProgress _progress = new();
    private readonly byte[] _sound = Downloads.Sound(Length);
    private FileServer _server = null!;
    private DownloadClient _client = null!;

    private Uri Url => new(_server.Http, "1.wav");

    public async ValueTask InitializeAsync()
    {
        _server = await FileServer.StartAsync();
        _client = Downloads.For(_clock, _server.Http);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _progress.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task The_rest_is_asked_for()
    {
        _server.Has(_sound);
        CutFirst("\"1\"");

        await ComesWholeAsync();

        _sink.Restarts.Should().Be(0);
        _server.Requests.Select(request => (request.Range, request.IfRange)).Should().Equal((null, null), ($"bytes={Half}-", "\"1\""));
    }

    [Fact]
    public async Task All_comes_again_from_a_server_that_knows_no_parts()
    {
        _server.Has(_sound, tag: null);
        CutFirst("\"1\"");

        await ComesWholeAsync();

        _sink.Restarts.Should().Be(1);
    }

    [Fact]
    public async Task All_comes_again_of_a_file_that_has_changed()
    {
        var changed = Downloads.Sound(Length, seed: 8);
        _server.Has(changed, tag: "\"2\"");
        CutFirst("\"1\"");

        (await _client.GetAsync(Url, _sink, _progress)).Should().Be(new DownloadResult.Done(Downloads.Sha256(changed), Length, "audio/wav"));

        _sink.Bytes.Should().Equal(changed);
        _server.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"1\"")]
    public async Task Nothing_is_continued_that_has_no_mark(string? tag)
    {
        _server.Has(_sound);
        CutFirst(tag);

        await ComesWholeAsync();

        _sink.Restarts.Should().Be(1);
        _server.Requests.Should().HaveCount(2).And.OnlyContain(request => request.Range == null);
    }

    [Theory]
    [InlineData("Mon, 05 Jan 2026 09:59:59 GMT", true)]
    [InlineData("Mon, 05 Jan 2026 10:00:00 GMT", false)]
    public async Task A_date_is_a_mark_once_its_second_is_over(string changed, bool isContinued)
    {
        _server.Has(_sound, tag: null);
        _server.AnswersFirst(http =>
        {
            http.Response.Headers.Date = "Mon, 05 Jan 2026 10:00:00 GMT";
            http.Response.Headers.LastModified = changed;
            return FileServer.CutAsync(http, _sound, Half, tag: null, _sink);
        });

        await ComesWholeAsync();

        _server.Requests[1].IfRange.Should().Be(isContinued ? changed : null);
    }

    [Fact]
    public async Task A_later_download_goes_on_with_what_the_sink_has()
    {
        _server.Answer = http => FileServer.CutAsync(http, _sound, Half, "\"1\"", _sink);
        (await _client.GetAsync(Url, _sink, _progress, Downloads.Limits with { MostResumes = 0 })).Should()
            .BeOfType<DownloadResult.TryAgain>().Which.Reason.Should().StartWith("broken off: ");
        _server.Has(_sound);

        await ComesWholeAsync();

        _server.Requests.Select(request => request.Range).Should().Equal(null, $"bytes={Half}-");
    }

    [Fact]
    public async Task A_sink_that_has_lost_bytes_gets_all_again()
    {
        _server.Answer = http => FileServer.CutAsync(http, _sound, Half, "\"1\"", _sink);
        await _client.GetAsync(Url, _sink, _progress, Downloads.Limits with { MostResumes = 0 });
        _server.Has(_sound);
        _sink.Lose(Half - 1);

        await ComesWholeAsync();

        _server.Requests[1].Range.Should().BeNull();
    }

    [Fact]
    public async Task Without_progress_all_comes_again()
    {
        _server.Has(_sound);
        await _sink.WriteAsync(new byte[Half], TestContext.Current.CancellationToken);

        (await _client.GetAsync(Url, _sink)).Should().Be(new DownloadResult.Done(Downloads.Sha256(_sound), Length, "audio/wav"));

        _sink.Bytes.Should().Equal(_sound);
    }

    [Theory]
    [InlineData(206, "bytes 49999-99999/100000", "\"1\"")]
    [InlineData(206, "bytes 50000-99999/100001", "\"1\"")]
    [InlineData(206, "bytes 50000-99999/100000", "\"2\"")]
    [InlineData(206, "lines 50000-99999/100000", "\"1\"")]
    [InlineData(206, null, "\"1\"")]
    [InlineData(416, "bytes */50000", "\"1\"")]
    public async Task A_rest_that_does_not_fit_is_not_taken(int status, string? range, string tag)
    {
        _server.Has(_sound);
        _server.AnswersFirst(http =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = "audio/wav";
            http.Response.Headers.ContentRange = range;
            http.Response.Headers.ETag = tag;
            return FileServer.WriteAsync(http, new byte[Half]);
        });
        CutFirst("\"1\"");

        await ComesWholeAsync();

        _server.Requests.Select(request => request.Range).Should().Equal(null, $"bytes={Half}-", null);
    }

    [Fact]
    public async Task A_server_that_gives_a_part_of_the_rest_is_asked_for_what_is_left()
    {
        _server.Has(_sound);
        _server.AnswersFirst(http =>
        {
            http.Response.StatusCode = StatusCodes.Status206PartialContent;
            http.Response.ContentType = "audio/wav";
            http.Response.Headers.ContentRange = "bytes 50000-59999/100000";
            http.Response.ContentLength = 10_000;
            return FileServer.WriteAsync(http, _sound[50_000..60_000]);
        });
        CutFirst("\"1\"");

        await ComesWholeAsync();

        _server.Requests.Select(request => request.Range).Should().Equal(null, "bytes=50000-", "bytes=60000-");
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_asked_for_the_rest()
    {
        _server.Has(_sound);
        _server.AnswersFirst(async http =>
        {
            http.Response.ContentType = "audio/wav";
            http.Response.Headers.ETag = "\"1\"";
            await FileServer.WriteAsync(http, _sound[..Half]);
            await FileServer.StandStillAsync(http);
        });

        var download = ComesWholeAsync();
        await _sink.HasAsync(Half);
        _clock.Advance(Downloads.Limits.LongestSilence);

        await download;
        _server.Requests[1].Range.Should().Be($"bytes={Half}-");
    }

    [Fact]
    public async Task A_server_that_never_comes_further_is_left_for_now()
    {
        _server.Answer = http => FileServer.CutAsync(http, _sound, Half, tag: null, _sink);

        (await _client.GetAsync(Url, _sink, _progress)).Should().BeOfType<DownloadResult.TryAgain>();

        _server.Requests.Should().HaveCount(1 + Downloads.Limits.MostResumes);
    }

    [Fact]
    public async Task A_server_that_comes_further_each_time_is_not()
    {
        _server.Answer = http =>
        {
            var from = (int)_sink.Position;
            if (from > 0)
            {
                http.Response.StatusCode = StatusCodes.Status206PartialContent;
                http.Response.Headers.ContentRange = $"bytes {from}-{Length - 1}/{Length}";
            }

            http.Response.ContentType = "audio/wav";
            http.Response.ContentLength = Length - from;
            http.Response.Headers.ETag = "\"1\"";
            return WritePartAsync(http, from);
        };

        await ComesWholeAsync();

        _server.Requests.Should().HaveCount(10);
    }

    private async Task WritePartAsync(HttpContext http, int from)
    {
        var until = from + (Length / 10);
        await FileServer.WriteAsync(http, _sound[from..until]);
        await _sink.HasAsync(until);
        if (until < Length)
            http.Abort();
    }

    private void CutFirst(string? tag) => _server.AnswersFirst(http => FileServer.CutAsync(http, _sound, Half, tag, _sink));

    private async Task ComesWholeAsync()
    {
        (await _client.GetAsync(Url, _sink, _progress)).Should().Be(new DownloadResult.Done(Downloads.Sha256(_sound), Length, "audio/wav"));
        _sink.Bytes.Should().Equal(_sound);
    }
}
