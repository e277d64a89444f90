using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContactCenter.Calls;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Platform.Files;
using ContactCenter.Voice;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.World;

/// <summary>
/// The server alone, as an integration test from outside sees it: raw webhooks go in; NCCOs and requests to the calls API
/// come out. No platform stands behind: what a test does not post has not happened.
/// </summary>
public sealed class FakeWebhooks : IAsyncDisposable
{
    public const string ApiKey = "an-api-key-for-tests-0123456789";
    public const string PublicUrl = "https://contact.test/";

    private readonly Factory _factory;

    /// <param name="signed">Whether the server wants signatures.</param>
    /// <param name="settings">Settings that differ from a live account's.</param>
    public FakeWebhooks(bool signed = false, params IReadOnlyList<(string Key, string? Value)> settings)
        : this(new CallsApiRecorder(), _ => { }, signed, settings)
    {
    }

    /// <param name="calls">Answers from the first question on, such as those of a server that finds calls of an earlier process.</param>
    /// <param name="settings">Settings that differ from a live account's.</param>
    public FakeWebhooks(CallsApiRecorder calls, params IReadOnlyList<(string Key, string? Value)> settings)
        : this(calls, _ => { }, signed: false, settings)
    {
    }

    /// <param name="features">Adds what a feature would.</param>
    /// <param name="signed">Whether the server wants signatures.</param>
    /// <param name="settings">Settings that differ from a live account's.</param>
    public FakeWebhooks(Action<IServiceCollection> features, bool signed = false, params IReadOnlyList<(string Key, string? Value)> settings)
        : this(new CallsApiRecorder(), features, signed, settings)
    {
    }

    private FakeWebhooks(
        CallsApiRecorder calls, Action<IServiceCollection> features, bool signed, IReadOnlyList<(string Key, string? Value)> settings)
    {
        Calls = calls;
        var all = Account(signed);
        foreach (var (name, value) in settings)
            all[name] = value;
        _factory = new(all, Clock, Logs, Calls, features);
        Platform = _factory.CreateClient(new() { BaseAddress = new(PublicUrl), AllowAutoRedirect = false, HandleCookies = false });
    }

    public TestClock Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    /// <summary>What the server asked of the platform.</summary>
    public CallsApiRecorder Calls { get; }

    /// <summary>Sends as the platform does.</summary>
    public HttpClient Platform { get; }

    public IServiceProvider Services => _factory.Services;

    /// <summary>The settings of a live account.</summary>
    public static IDictionary<string, string?> Account(bool signed) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Vonage:Platform"] = "Live",
        ["Vonage:ApiBaseUrl"] = "https://platform.test",
        ["Vonage:ApplicationId"] = WebhookToken.DefaultApplication,
        ["Vonage:PrivateKey"] = SampleKey.Private,
        ["Vonage:ApiKey"] = WebhookToken.DefaultApiKey,
        ["Vonage:SignatureSecret"] = WebhookToken.DefaultSecret,
        ["Vonage:Number"] = "442079460000",
        ["Vonage:WebhookSecurity"] = signed ? "Signed" : "Unsigned",
        ["PublicUrl"] = PublicUrl,
        ["Storage:Provider"] = "Memory",
        ["Transcription:Engine"] = "Off",
        ["ApiKeys:0:Name"] = "tests",
        ["ApiKeys:0:Key"] = ApiKey,
        ["ApiKeys:0:Role"] = "Admin",
    };

    /// <summary>Settings with which calls are kept in that folder.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Kept(string folder) => [("Storage:Provider", "Sqlite"), ("Storage:Path", folder)];

    /// <summary>Lets commands of the program reach it, as one that listens on sockets does.</summary>
    public async Task<FakeWebhooks> ListeningForCommandsAsync()
    {
        await AskAsync("/health/live", key: null);
        Services.GetRequiredService<CommandSocket>().Open();
        return this;
    }

    /// <summary>Posts a webhook and lets everything happen that follows from it at this instant.</summary>
    public async Task<WebhookReply> PostAsync(string path, string body, string? authorization = null)
    {
        var reply = await SendAsync(HttpMethod.Post, path, body, authorization);
        await SettleAsync();
        return reply;
    }

    /// <summary>Asks by GET, the webhook being the query.</summary>
    public async Task<WebhookReply> GetAsync(string pathAndQuery, string? authorization = null)
    {
        var reply = await SendAsync(HttpMethod.Get, pathAndQuery, body: null, authorization);
        await SettleAsync();
        return reply;
    }

    /// <summary>Sends a webhook and waits for nothing but the answer.</summary>
    public async Task<WebhookReply> SendAsync(HttpMethod method, string path, string? body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await Platform.SendAsync(request);
        return new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The call, as it is at hand.</summary>
    public CallSession Find(LegId call) => Services.GetRequiredService<ICallStore>().Find(call)!;

    public async Task SettleAsync()
    {
        await (Services.GetRequiredService<TokenCheck>().ExecuteTask ?? Task.CompletedTask);
        var (outbox, background) = (Services.GetRequiredService<WorkDispatcher>(), Services.GetRequiredService<BackgroundDispatcher>());
        do
        {
            await outbox.WhenIdleAsync().WaitAsync(RealTime.Limit);
            await background.WhenIdleAsync().WaitAsync(RealTime.Limit);
            await Rest.OfServicesAsync(Services);
        }
        while (!outbox.WhenIdleAsync().IsCompleted || !background.WhenIdleAsync().IsCompleted);
    }

    /// <summary>Moves time, one timer after the other.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await SettleAsync();
        var until = Clock.GetUtcNow() + time;
        while (Clock.FireNext(until))
            await SettleAsync();
        Clock.Advance(until - Clock.GetUtcNow());
        await SettleAsync();
    }

    /// <summary>Moves time in one go. A timer that is being armed meanwhile, as at a start, would count from the wrong instant.</summary>
    public async Task JumpAsync(TimeSpan time)
    {
        await SettleAsync();
        Clock.Leap(time);
    }

    /// <summary>Asks the API, by default as an admin.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="key">The key; several with a bar between them.</param>
    /// <param name="accept">The media type that is wanted.</param>
    public async Task<ApiReply> AskAsync(string path, string? key = ApiKey, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("X-Api-Key", key.Split('|'));
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        using var response = await Platform.SendAsync(request);
        return new(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(),
            [.. response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme)]);
    }

    public async Task<JsonElement> ApiAsync(string path)
    {
        var reply = await AskAsync(path);
        reply.Status.Should().Be(HttpStatusCode.OK);
        return reply.Json;
    }

    public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path) => [.. (await ApiAsync(path)).GetProperty("items").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        Platform.Dispose();
        await _factory.DisposeAsync();
        await _factory.End.WhenOverAsync();
        Logs.Entries.Where(entry => entry.Level >= LogLevel.Error).Should().BeEmpty("no test may end with an error in the log that it did not expect");
    }

    private sealed class Factory(
        IDictionary<string, string?> settings, TimeProvider time, LogCollector logs, CallsApiRecorder calls, Action<IServiceCollection> features)
        : WebApplicationFactory<Program>
    {
        public ServerEnd End { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseTelemetry(settings);
            settings.TryAdd("Serilog:MinimumLevel:Default", "Fatal");
            builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(settings));
            builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Debug));
            builder.ConfigureTestServices(services =>
            {
                End.Watch(services, logs);
                services.AddSingleton(time);
                services.AddHttpClient(CallsApiFeature.HttpClientName).ConfigurePrimaryHttpMessageHandler(calls.CreateHandler);
                services.AddHttpClient(PlatformFilesFeature.HttpClientName).ConfigurePrimaryHttpMessageHandler(calls.CreateHandler);
                features(services);
            });
        }
    }
}
