using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Sockets;
using ContactCenter.TestKit;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Simulator.Tests.World;

/// <summary>A platform, an application, a clock that only phones that wait, and the test, move.</summary>
public sealed class TestWorld : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ILoggerFactory _loggers;

    /// <param name="configure">Changes the account of the tests.</param>
    /// <param name="seed">Of the platform's random numbers.</param>
    /// <param name="sockets">Opens WebSockets; <c>null</c>: over the network.</param>
    public TestWorld(Action<SimulatorOptions>? configure = null, int seed = 1, OpenSocket? sockets = null)
    {
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(Faults));
        Options = TestAccount.Options();
        configure?.Invoke(Options);
        Platform = new VoicePlatform(Options, Clock, () => App, _loggers, new Random(seed), sockets);
        Driver = new ClockDriver(Clock, Platform.WhenIdleAsync);
        Platform.Driver = Driver;
        _http = new HttpClient(Platform.CreateApiHandler()) { BaseAddress = new Uri("https://api.nexmo.com") };
    }

    public SimulatorOptions Options { get; }

    /// <summary>Faults of the platform itself: there must be none.</summary>
    public LogCollector Faults { get; } = new();

    public TestClock Clock { get; } = new();

    public Application App { get; } = new();

    public VoicePlatform Platform { get; }

    public ClockDriver Driver { get; }

    public SimulatedPhone Caller => Platform.Phone(TestAccount.Caller);

    public SimulatedPhone Agent => Platform.Phone(TestAccount.Agent);

    public string Token() => TestAccount.Token(TestAccount.Claims(Clock.GetUtcNow()));

    /// <summary>The caller has dialled, and the answer webhook gives this NCCO.</summary>
    public async Task<string> CallAsync(string ncco)
    {
        App.On("/answer", ncco);
        return await Caller.DialAsync(TestAccount.Number);
    }

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, string? body = null, string? token = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token());
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer(
            (int)response.StatusCode, text, response.Content.Headers.ContentType?.MediaType, string.Join(' ', response.Headers.GetValues("x-nexmo-trace-id")));
    }

    public Task<ApiAnswer> PutAsync(string leg, string body) => SendAsync(HttpMethod.Put, $"/v1/calls/{leg}", body);

    /// <summary>Fetches a file of the platform.</summary>
    public async Task<(string? Type, byte[] Content)> FetchAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Creates a call to the agent.</summary>
    public async Task<string> CreateAsync(string ncco, string more = "")
    {
        var answer = await SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{"type":"phone","number":"{{TestAccount.Agent}}"}],"from":{"type":"phone","number":"{{TestAccount.Number}}"},"ncco":{{ncco}}{{more}}}
            """);
        answer.Status.Should().Be(201, answer.Body);
        return answer.Json.GetProperty("uuid").GetString()!;
    }

    /// <summary>Lets everybody do what is theirs to do at this instant.</summary>
    public async Task SettleAsync() => await Driver.SettleAsync(TestContext.Current.CancellationToken);

    /// <summary>Lets this much time pass, everybody doing meanwhile what is theirs to do.</summary>
    public async Task PassAsync(double seconds)
    {
        var until = Clock.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        await SettleAsync();
        while (Clock.FireNext(until))
            await SettleAsync();
        Clock.Advance(until - Clock.GetUtcNow());
        await SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Platform.DisposeAsync();
        _loggers.Dispose();
        Faults.Entries.Should().BeEmpty();
    }
}

/// <summary>What the calls API answered.</summary>
public sealed record ApiAnswer(int Status, string Body, string? Type, string Trace)
{
    public JsonElement Json => JsonElement.Parse(Body);
}
