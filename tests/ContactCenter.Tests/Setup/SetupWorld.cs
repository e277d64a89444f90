using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Foundation.Settings;
using ContactCenter.Setup;
using ContactCenter.Simulator;

namespace ContactCenter.Tests.Setup;

/// <summary>
/// A simulated account, a folder, a person: <c>setup</c> is run as it is typed. Whatever a test does, no secret may have been
/// shown, sent or kept where it does not belong.
/// </summary>
internal sealed class SetupWorld : IAsyncDisposable
{
    public const string ApiKey = "a1b2c3d";
    public const string ApiSecret = "the-api-secret-of-these-tests";
    public const string SignatureSecret = "the-signature-secret-of-these-tests-0123";
    public const string StandIn = "https://platform.test";
    public const string PublicUrl = "https://contact.test";
    public const string FormerApplication = "0a1b2c3d-0000-4000-8000-00000000c0de";

    private readonly TestFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly ConcurrentQueue<(Uri Url, string Authorization)> _webhooks = new();

    public SetupWorld(Action<SimulatorOptions>? configure = null)
    {
        var options = new SimulatorOptions
        {
            ApplicationId = FormerApplication,
            ApiKey = ApiKey,
            ApiSecret = ApiSecret,
            SignatureSecret = SignatureSecret,
            StartsWithoutNumbers = true,
        };
        configure?.Invoke(options);
        Platform = new VoicePlatform(options, _clock, () => new Webhooks(_webhooks), random: new Random(1));
        Platform.Driver = new ClockDriver(_clock, () => Platform.WhenIdleAsync());
        Handler = new(Platform.CreateApiHandler());
        Time = new(_clock);
        Environment = new(StringComparer.Ordinal) { ["VONAGE_API_KEY"] = ApiKey, ["VONAGE_API_SECRET"] = ApiSecret };
        Console.On("[yes/no]", "yes").On("Which one?", "1").On("Two letters", "GB").On("Signature secret", SignatureSecret);
    }

    public VoicePlatform Platform { get; }

    public SetupHandler Handler { get; }

    public SetupClock Time { get; }

    public ScriptedConsole Console { get; } = new();

    public Dictionary<string, string> Environment { get; }

    /// <summary>Webhooks that the platform sent, with their tokens.</summary>
    public IReadOnlyCollection<(Uri Url, string Authorization)> WebhooksSent => _webhooks;

    public string Folder => _folder.Path;

    public string FilePath => _folder.File(LocalSettings.FileName);

    public string KeyPath => _folder.File("private.key");

    /// <summary>The settings file, as it is now.</summary>
    public JsonObject File => (JsonObject)JsonNode.Parse(System.IO.File.ReadAllText(FilePath))!;

    public string? Setting(string section, string key) => (string?)File[section]?[key];

    /// <summary>The whole way: against the stand-in, at an address that is told.</summary>
    public Task<int> RunAsync(params string[] more) => TypeAsync(["setup", "--against", StandIn, "--public-url", PublicUrl, .. more]);

    /// <summary>Runs the command as it is typed.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TypeAsync(params string[] args)
    {
        var machine = new SetupMachine(Folder, Console, name => Environment.GetValueOrDefault(name), Handler, Time);
        var running = SetupCommand.RunAsync(args, machine, TestContext.Current.CancellationToken);
        // What the platform holds back is waited for by nobody but time.
        while (await Task.WhenAny(running, Platform.WhenNextHeldAsync()) != running)
        {
            while (!running.IsCompleted && Platform.HeldRequests > 0 && _clock.FireNext(DateTimeOffset.MaxValue))
                await Task.Yield();
        }

        return await running;
    }

    /// <summary>Lets time pass on the platform.</summary>
    public void Pass(TimeSpan time) => _clock.Advance(time);

    /// <summary>Asks the account's API, as the vendor's dashboard does.</summary>
    public async Task<JsonObject> AskAsync(string path, HttpMethod? method = null, HttpContent? content = null)
    {
        using var http = new HttpClient(Platform.CreateApiHandler());
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(new Uri(StandIn), path)) { Content = content };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ApiKey}:{ApiSecret}")));
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    public async Task<JsonObject> CreateApplicationAsync(object application) =>
        await AskAsync("/v2/applications", HttpMethod.Post, new StringContent(JsonSerializer.Serialize(application), Encoding.UTF8, "application/json"));

    /// <summary>The account's applications of that name.</summary>
    public async Task<IReadOnlyList<JsonObject>> ApplicationsAsync(string name = "ContactCenter") =>
        [.. ((JsonArray)(await AskAsync("/v2/applications?page_size=100"))["_embedded"]!["applications"]!).OfType<JsonObject>()
            .Where(application => (string?)application["name"] == name)];

    public async Task<IReadOnlyList<JsonObject>> NumbersAsync() =>
        [.. (((await AskAsync("/account/numbers"))["numbers"] as JsonArray) ?? []).OfType<JsonObject>()];

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        Handler.Dispose();
        Console.Screen.Should().NotContain(ApiSecret).And.NotContain(SignatureSecret);
        if (System.IO.File.Exists(KeyPath) && await System.IO.File.ReadAllLinesAsync(KeyPath) is [_, var secretLine, _, ..])
            Console.Screen.Should().NotContain(secretLine);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            (await System.IO.File.ReadAllTextAsync(file)).Should().NotContain(ApiSecret);
        Handler.Sent.Should().NotContain(request =>
            request.Body.Contains("PRIVATE", StringComparison.Ordinal) || request.Body.Contains(SignatureSecret, StringComparison.Ordinal));
        Handler.Sent.Should().NotContain(request => request.Url.Query.Contains(ApiSecret, StringComparison.Ordinal));
        _folder.Dispose();
    }

    /// <summary>The contact center, as far as the platform asks it.</summary>
    private sealed class Webhooks(ConcurrentQueue<(Uri Url, string Authorization)> received) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            received.Enqueue((request.RequestUri!, request.Headers.Authorization?.ToString() ?? ""));
            var content = new StringContent("""[{"action":"talk","text":"Hello"}]""", Encoding.UTF8, "application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
