using System.Net;
using System.Text;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Hosting;

/// <summary>The end of the real process, asked for by a signal.</summary>
public sealed class ShutdownTests
{
    private static readonly IEnumerable<(string Key, string? Value)> Settings =
    [
        .. FakeWebhooks.Account(signed: false).Select(setting => (setting.Key, setting.Value)),
        ("Vonage:ApiBaseUrl", "http://127.0.0.1:9"),
        ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
    ];

    [Fact]
    public async Task It_sees_its_callers_off()
    {
        await using var server = await ServerProcess.ListeningAsync([], Settings);
        using var http = new HttpClient { BaseAddress = server.Address };
        await BeServedAsync(http, "before");
        await PostAsync(http, "answer", CardTests.Arrival);
        var slow = new SlowBody("""{"uuid":"caller-leg","dtmf":{"digits":"2"}}""");
        var underWay = http.PostAsync("/webhooks/input", slow, TestContext.Current.CancellationToken);
        await slow.Begun;

        await server.TerminateAsync();
        while ((await GetAsync(http, "/health/ready")) == HttpStatusCode.OK)
        {
        }

        (await GetAsync(http, "/health/ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await PostAsync(http, "answer", """{"uuid":"new-leg"}""")).Should().Contain("all our lines are busy");
        slow.Finish();
        using var finished = await underWay;
        (await finished.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should()
            .Contain("\"conversation\"", "a webhook that has begun is answered");
        await PostAsync(http, "event", CardTests.CallerStatus("completed"));

        (await server.EndsAsync()).Should().Be(0);
    }

    [Fact]
    public async Task With_nobody_there_it_just_ends()
    {
        await using var server = await ServerProcess.ListeningAsync([], Settings);

        await server.TerminateAsync();

        (await server.EndsAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Open_streams_are_told_and_do_not_hold_it_up()
    {
        await using var server = await ServerProcess.ListeningAsync([], Settings);
        using var http = new HttpClient { BaseAddress = server.Address };
        await using var stream = await LiveWatcher.OpenAsync(http, "topics=calls,figures,work");
        await stream.UntilBeatAsync();

        await server.TerminateAsync();

        var seen = await stream.ToEndAsync();
        seen[^1].Name.Should().Be("bye");
        seen[^1].Data.GetProperty("retryAfter").GetInt32().Should().Be(1_500);
        (await server.EndsAsync()).Should().Be(0);
    }

    /// <summary>A whole call of somebody else: what is done for the first time takes longer than the end of the process has.</summary>
    private static async Task BeServedAsync(HttpClient http, string caller)
    {
        await PostAsync(http, "answer", $$"""{"uuid":"{{caller}}"}""");
        await PostAsync(http, "input", $$"""{"dtmf":{"digits":"2"},"uuid":"{{caller}}"}""");
        await PostAsync(http, "event", $$"""{"uuid":"{{caller}}","status":"completed"}""");
        await GetAsync(http, "/health/ready");
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        return response.StatusCode;
    }

    private static async Task<string> PostAsync(HttpClient http, string route, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync($"/webhooks/{route}", content);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>A body whose second half comes when the test says so.</summary>
    private sealed class SlowBody(string text) : HttpContent
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);
        private readonly TaskCompletionSource _begun = new();
        private readonly TaskCompletionSource _mayFinish = new();

        public Task Begun => _begun.Task;

        public void Finish() => _mayFinish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_bytes.AsMemory(0, _bytes.Length / 2));
            await stream.FlushAsync();
            _begun.SetResult();
            await _mayFinish.Task;
            await stream.WriteAsync(_bytes.AsMemory(_bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }
}
