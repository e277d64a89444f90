using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Calls.Plan;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Platform.Files;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Sockets;
using ContactCenter.Simulator.Unspecified;
using ContactCenter.Speech.Transcription;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.World;

/// <summary>
/// The server and a voice platform, each speaking with the other by HTTP alone, on one clock that only waiting moves.
/// Tests say what people do and hear.
/// </summary>
public sealed class ContactCenterWorld : IAsyncDisposable
{
    public const string Number = "442079460000";
    public const string ApiKey = "an-api-key-for-tests-0123456789";

    private readonly Factory _factory;

    /// <param name="settings">Settings that differ from a live account's.</param>
    /// <param name="simulator">Sets up the platform.</param>
    /// <param name="ownLog">Whether the server also writes its log, as section <c>Serilog</c> of the settings says.</param>
    /// <param name="speech">Answers as a transcription server of the OpenAI form, where the settings name one.</param>
    public ContactCenterWorld(
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<SimulatorOptions>? simulator = null,
        bool ownLog = false,
        HttpMessageHandler? speech = null)
    {
        var secret = "a-signature-secret-for-tests-0123456789";
        var account = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Vonage:Platform"] = "Live",
            ["Vonage:ApiBaseUrl"] = "https://platform.test",
            ["Vonage:ApplicationId"] = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
            ["Vonage:PrivateKey"] = SampleKey.Private,
            ["Vonage:ApiKey"] = "a1b2c3d",
            ["Vonage:SignatureSecret"] = secret,
            ["Vonage:Number"] = Number,
            ["Vonage:WebhookSecurity"] = "Signed",
            ["PublicUrl"] = "https://contact.test",
            ["Storage:Provider"] = "Memory",
            // What is put into words takes a program of its own and its time.
            ["Transcription:Engine"] = "Off",
            ["ApiKeys:0:Name"] = "tests",
            ["ApiKeys:0:Key"] = ApiKey,
            ["ApiKeys:0:Role"] = "Admin",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            account[name] = value;

        var options = new SimulatorOptions
        {
            ApplicationId = account["Vonage:ApplicationId"]!,
            ApiKey = account["Vonage:ApiKey"]!,
            SignatureSecret = secret,
            ApplicationPublicKey = SampleKey.Public,
            Numbers = [Number],
            AnswerUrl = "https://contact.test/webhooks/answer",
            AnswerMethod = "POST",
            EventUrl = "https://contact.test/webhooks/event",
            FallbackUrl = "https://contact.test/webhooks/fallback",
            Unspecified = Hostile(),
        };
        simulator?.Invoke(options);
        Platform = new VoicePlatform(options, Clock, () => _factory!.Server.CreateHandler(), random: new Random(42));
        _factory = new Factory(account, Clock, Logs, ownLog, () => StartQuestion.Before(Platform.CreateApiHandler()), speech);
        Http = _factory.CreateClient(new() { BaseAddress = new("https://contact.test"), AllowAutoRedirect = false });
        Http.DefaultRequestHeaders.Add("X-Api-Key", ApiKey);
        Driver = new ClockDriver(
            Clock, () => Platform.WhenIdleAsync(), () => Rest.OfAsync(_factory.Services, Platform), () => Rest.OfServicesAsync(_factory.Services));
        Platform.Driver = Driver;
    }

    public TestClock Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public VoicePlatform Platform { get; }

    public ClockDriver Driver { get; }

    /// <summary>Asks the server's API as an admin.</summary>
    public HttpClient Http { get; }

    /// <summary>To the server, with nothing that tells who asks.</summary>
    public HttpClient Pages => _factory.CreateClient(new() { BaseAddress = new("https://contact.test"), AllowAutoRedirect = false });

    public CallPlan Plan => Services.GetRequiredService<PlanSource>().Current;

    public IServiceProvider Services => _factory.Services;

    public SimulatedPhone Phone(string number) => Platform.Phone(number);

    /// <summary>Lets everything happen that happens by itself, until nothing is left to happen.</summary>
    public async Task RunOutAsync()
    {
        Driver.Restart();
        while (await Driver.StepAsync())
        {
        }
    }

    /// <summary>Lets everything happen that happens at this instant.</summary>
    public Task SettleAsync() => Driver.SettleAsync().AsTask();

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<IReadOnlyList<JsonElement>> SurveysAsync() =>
        [.. (await GetAsync("/api/v1/surveys")).GetProperty("items").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Platform.DisposeAsync();
        await _factory.DisposeAsync();
        await _factory.End.WhenOverAsync();
        Logs.Entries.Where(entry => entry.Level >= LogLevel.Error).Should().BeEmpty("no test may end with an error in the log that it did not expect");
    }

    /// <summary>Wherever the platform's documents leave something open, what is hardest to live with.</summary>
    private static UnspecifiedBehaviour Hostile() => new()
    {
        GetPayloadHash = SignedQuery.Raw,
        RetriesKeepToken = true,
        QuestionAttempts = 3,
        EventAttempts = 1,
        Problems = ProblemShape.None,
        DigitsWhenNone = AbsentDigits.Missing,
        DigitsAlwaysTimedOut = true,
        SpeechWhenOff = AbsentSpeech.Error,
        ConfidenceAsNumber = true,
        EventsHaveDirection = false,
        MachineEventsHaveUuid = true,
        PartiesAsArrays = true,
        SpacedTimes = true,
        TransferMethod = "POST",
        TransferIsExit = false,
        ActionsFollowConversation = false,
        PlayedSharesLastChannel = true,
        RecordingFollowsLeg = false,
        RecordedLegIsFirst = false,
        MusicReturns = true,
        GapAfterStream = TimeSpan.FromSeconds(1.5),
        ProviderOptions = ProviderOptions.Required,
        SentimentName = "sentiment_score",
        SocketHeaderBytes = 256,
        SocketOverflow = SocketOverflow.EndLeg,
        ClearAnswersNotifies = true,
        SocketsEndAbruptly = true,
        SocketTokensHaveHash = true,
    };

    private sealed class Factory(
        Dictionary<string, string?> settings,
        TimeProvider time,
        LogCollector logs,
        bool ownLog,
        Func<HttpMessageHandler> platform,
        HttpMessageHandler? speech)
        : WebApplicationFactory<Program>
    {
        public ServerEnd End { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseTelemetry(settings);
            if (!ownLog)
                settings.TryAdd("Serilog:MinimumLevel:Default", "Fatal");
            builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(settings));
            builder.ConfigureLogging(logging => (ownLog ? logging : logging.ClearProviders()).SetMinimumLevel(LogLevel.Debug));
            builder.ConfigureTestServices(services =>
            {
                End.Watch(services, logs);
                services.AddSingleton(time);
                services.AddHttpClient(CallsApiFeature.HttpClientName).ConfigurePrimaryHttpMessageHandler(platform);
                services.AddHttpClient(PlatformFilesFeature.HttpClientName).ConfigurePrimaryHttpMessageHandler(platform);
                if (speech is not null)
                    services.AddHttpClient(TranscriptionFeature.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => speech);
            });
        }
    }
}
