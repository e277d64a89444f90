using System.Globalization;
using System.Security.Cryptography;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Processes;

/// <summary>Our server as operators run it: a published build, live, with signed webhooks.</summary>
internal sealed class OurServer : IDisposable
{
    private static readonly Lazy<string> PrivateKey = new(() =>
    {
        using var key = RSA.Create(2048);
        return key.ExportPkcs8PrivateKeyPem();
    });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-benchmarks-");
    private readonly string _build;
    private readonly string? _provider;
    private readonly TimeProvider _time;
    private int _stores;

    private OurServer(string? build, string? provider, TimeProvider time)
    {
        _build = build ?? Path.Combine(_folder.FullName, "build");
        _provider = provider;
        _time = time;
    }

    /// <summary>The store that the server is told to use, for the tables.</summary>
    public string Store => _provider ?? "default store";

    /// <param name="arguments"><c>--build FOLDER</c> takes a published build instead of making one, <c>--storage NAME</c> names the store.</param>
    public static async Task<OurServer> PublishAsync(Arguments arguments, TimeProvider time)
    {
        if (arguments.Text("build") is { } build)
            return Of(build, arguments, time);
        var server = new OurServer(build: null, arguments.Text("storage"), time);
        await Report.ProgressAsync("Publishing the server …");
        var project = Path.Combine(Repository.Root, "src", "ContactCenter");
        await Command.OutputAsync("dotnet", "publish", project, "-c", "Release", "-p:PublishReadyToRun=true", "-o", server._build, "--nologo");
        return server;
    }

    /// <param name="build">The folder of a published build.</param>
    /// <param name="arguments"><c>--storage NAME</c> names the store.</param>
    public static OurServer Of(string build, Arguments arguments, TimeProvider time) => new(Path.GetFullPath(build), arguments.Text("storage"), time);

    /// <summary>A folder for a store of its own.</summary>
    public string NewStore() => Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"store-{++_stores}"));

    /// <param name="store">Its folder; <c>null</c>: a new, empty one.</param>
    /// <param name="callsApi">Port of the stand-in for the platform's calls API; <c>null</c>: nobody is there.</param>
    /// <param name="settings">Further ones.</param>
    public ServerProcess Start(
        string? store = null, int? callsApi = null, int keptCalls = 10_000_000, IEnumerable<KeyValuePair<string, string>>? settings = null)
    {
        var port = ServerProcess.FreePort();
        var all = Settings(store ?? NewStore(), callsApi ?? ServerProcess.FreePort(), keptCalls).Append(Url(port)).Concat(settings ?? []);
        if (_provider is not null)
            all = all.Append(new("Storage__Provider", _provider));
        return ServerProcess.Start("dotnet", [Path.Combine(_build, "ContactCenter.dll")], all, port, _time);
    }

    /// <summary>The transcriber of that build, alone.</summary>
    /// <param name="models">The folder of Whisper models.</param>
    public ServerProcess StartTranscriber(string models)
    {
        var port = ServerProcess.FreePort();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        string[] arguments = [Path.Combine(_build, "transcriber", "ContactCenter.Transcriber.dll"), "--urls", address, "--models", models];
        return ServerProcess.Start("dotnet", arguments, [], port, _time);
    }

    public static KeyValuePair<string, string> Url(int port) =>
        new("ASPNETCORE_URLS", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    public static IEnumerable<KeyValuePair<string, string>> Settings(string store, int callsApi, int keptCalls) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Vonage__Platform"] = "Live",
            ["Vonage__WebhookSecurity"] = "Signed",
            ["Vonage__ApplicationId"] = SampleAccount.Application,
            ["Vonage__ApiKey"] = SampleAccount.ApiKey,
            ["Vonage__SignatureSecret"] = SampleAccount.SignatureSecret,
            ["Vonage__Number"] = SampleAccount.Number,
            ["Vonage__PrivateKey"] = PrivateKey.Value,
            ["Vonage__ApiBaseUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{callsApi}"),
            ["Vonage__CallsPerSecond"] = "10000",
            ["Vonage__RequestsPerSecond"] = "10000",
            ["Storage__Path"] = store,
            ["Storage__KeptCalls"] = keptCalls.ToString(CultureInfo.InvariantCulture),
            ["Limits__LiveCalls"] = "10000000",
            ["ApiKeys__0__Name"] = "benchmarks",
            ["ApiKeys__0__Key"] = SampleAccount.ProgramKey,
            ["ApiKeys__0__Role"] = "Admin",
            ["Serilog__MinimumLevel__Default"] = "Error",
        };

    public void Dispose() => _folder.Delete(recursive: true);
}
