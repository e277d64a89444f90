using System.Globalization;
using System.Security.Cryptography;
using ContactCenter.Load.People;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Recordings;

/// <summary>One server with its transcriber, the system that tells it of recordings, where these lie, and the target that is told of the calls.</summary>
public sealed class PipelineWorld : IAsyncDisposable
{
    private const string Department = "D001";

    private readonly SoundHost _host;

    private PipelineWorld(
        SoundHost host, CallReceiver target, Site site, RunFolder folder, RecordingSystem system, HttpClient listener, TimeProvider time)
    {
        (_host, Target, Site, System, Listener) = (host, target, site, system, listener);
        Transcribers = new Transcribers(folder.Path, time);
        Kept = Path.Combine(folder.File(Site.DataFolder), "recordings");
    }

    /// <summary>The server with the transcriber beside it, which only the build of the server itself has.</summary>
    public static string Program { get; } = Path.GetFullPath(
        Path.Combine("..", "..", "ContactCenter", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "ContactCenter.dll"),
        AppContext.BaseDirectory);

    /// <summary>Whether speech can be put into words here.</summary>
    public static bool HasTranscriber => Directory.Exists(Path.Combine(Path.GetDirectoryName(Program)!, "transcriber", "models"));

    public Site Site { get; }

    public RecordingSystem System { get; }

    /// <summary>Is told of each call.</summary>
    public CallReceiver Target { get; }

    public Transcribers Transcribers { get; }

    /// <summary>Asks as somebody who may hear and read everything.</summary>
    public HttpClient Listener { get; }

    /// <summary>The folder in which the server keeps sound.</summary>
    public string Kept { get; }

    /// <summary>How often a file was asked for.</summary>
    public int Downloads => _host.Asked;

    /// <param name="sounds">What is told of, in order.</param>
    /// <param name="files">The folder where they are.</param>
    /// <param name="folder">Where the server keeps its data.</param>
    public static async Task<PipelineWorld> CreateAsync(
        RecordingsPlan plan, IReadOnlyList<Sound> sounds, string files, RunFolder folder, TimeProvider time)
    {
        var (secret, key) = (RandomNumberGenerator.GetHexString(48), RandomNumberGenerator.GetHexString(48));
        var host = await SoundHost.StartAsync(files, time);
        var target = await CallReceiver.StartAsync();
        var site = await Site.CreateAsync(
            Town.For(callers: 1),
            Pace.For(callersAtOnce: 1, TimeSpan.FromMinutes(1)),
            new Random(plan.Seed),
            folder,
            new SitePlan { Program = Program, Settings = SettingsFor(plan, host, target, secret, key) },
            time);
        var system = new RecordingSystem(site.Http, host.Address, secret, sounds, plan.Models is null ? "en" : null, time);
        var listener = new HttpClient { BaseAddress = site.Http.BaseAddress, DefaultRequestHeaders = { { "X-Api-Key", key } } };
        return new PipelineWorld(host, target, site, folder, system, listener, time);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Target.DisposeAsync();
        await _host.DisposeAsync();
        Listener.Dispose();
    }

    private static Dictionary<string, string> SettingsFor(RecordingsPlan plan, SoundHost host, CallReceiver target, string secret, string key)
    {
        const string Told = $"Delivery__Targets__{CallReceiver.Target}";
        const string Source = $"Recordings__Sources__{RecordingSystem.Source}";
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{Source}__Secret"] = secret,
            [$"{Source}__AllowedHosts__0"] = string.Create(CultureInfo.InvariantCulture, $"{host.Address.Host}:{host.Address.Port}"),
            [$"{Source}__Department"] = Department,
            ["Recordings__KeepFreeMegabytes"] = "0",
            ["ApiKeys__1__Name"] = "listener",
            ["ApiKeys__1__Key"] = key,
            ["ApiKeys__1__Role"] = "Analyst",
            [$"{Told}__Kind"] = "Http",
            [$"{Told}__Url"] = target.Address.AbsoluteUri,
            [$"{Told}__Secret"] = target.Secret,
            ["Analysis__Steps__Syntax__Providers__0"] = "Embedded",
            ["Analysis__Topics__Returns__Examples__0__Text"] = "I want to send back what I have bought and get my money back",
            ["Serilog__MinimumLevel__Override__ContactCenter.Foundation.Work"] = "Information",
        };
        if (plan.Models is { } models)
            settings["Transcription__Models"] = Path.GetFullPath(models);
        return settings;
    }
}
