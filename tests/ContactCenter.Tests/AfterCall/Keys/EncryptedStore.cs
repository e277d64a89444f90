using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Keys;

/// <summary>A store on disk with a voice message and a conversation in writing of another system, and the commands that work on it.</summary>
internal sealed class EncryptedStore : IDisposable
{
    public const string Words = """{"call_id":"chat-7","language":"en","transcript":"Agent: How can I help you?\nCaller: My zebra is ill"}""";

    private const string Erased = """{"call_id":"chat-8","language":"en","transcript":"Agent: How can I help you?\nCaller: Forget me"}""";

    private static readonly string[] Events = ["call.ended"];

    private readonly TestFolder _folder = new();
    private readonly (string Key, string? Value)[] _settings;

    /// <param name="settings">Beyond those that it needs.</param>
    public EncryptedStore(params (string Key, string? Value)[] settings) => _settings = settings;

    /// <summary>That of the store.</summary>
    public string Folder => _folder.File("data");

    /// <summary>The file of the key, where the settings say nothing else.</summary>
    public string KeyPath => Path.Combine(Folder, "keys", "recordings.key");

    /// <summary>That of the key in the file.</summary>
    public string Fingerprint => FingerprintOf(KeyPath);

    /// <summary>A path beside the store.</summary>
    public string File(string name) => _folder.File(name);

    public static string FingerprintOf(string path)
    {
        using var key = MasterKeyFile.Read(path);
        return key!.Fingerprint;
    }

    /// <summary>A program that has renewed its secret once.</summary>
    private static async Task SubscribeAsync(FakeWebhooks server)
    {
        using var made = await server.SendApiAsync(
            HttpMethod.Post, "/api/v1/subscriptions", new { url = "https://crm.example.com/hooks", events = Events });
        var id = JsonElement.Parse(await made.Content.ReadAsStringAsync()).GetProperty("id").GetString();
        using var renewed = await server.SendApiAsync(HttpMethod.Post, $"/api/v1/subscriptions/{id}/secret");
        renewed.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    /// <summary>A server that runs on it.</summary>
    public FakeWebhooks Start(params (string Key, string? Value)[] settings) => new(settings: [.. SettingsWith(settings)]);

    /// <summary>Leaves the message, tells of the conversation and of one that is erased, and ends.</summary>
    public async Task FillAsync()
    {
        await using var server = Start();
        server.Calls.AnswerToFile = MessageCall.Sound;
        await MessageCall.LeaveAsync(server);
        await server.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await RecordingSystem.TakenAsync(server.Platform, Words);
        await RecordingSystem.TakenAsync(server.Platform, Erased);
        await Soon.IsAsync(async () =>
        {
            await server.PassAsync(TimeSpan.FromMinutes(2));
            return (await RecordingsAsync(server)).All(recording => recording.GetProperty("state").GetString() == "ready");
        });
        await SubscribeAsync(server);
        (await server.SendApiAsync(HttpMethod.Post, "/api/v1/erasures", new { call = "chat-8" })).StatusCode.Should().Be(HttpStatusCode.Accepted);
        await Soon.IsAsync(async () =>
        {
            await server.PassAsync(TimeSpan.FromSeconds(1));
            return (await server.ItemsAsync("/api/v1/erasures"))[0].GetProperty("state").GetString() == "done";
        });
    }

    /// <summary>As if something were left that was told, of which the history had not said yet whose call it is.</summary>
    public void LeaveTold()
    {
        const string recording = "999999999";
        using var master = MasterKeyFile.Read(KeyPath)!;
        using var key = DataKey.New();
        using var storage = StorageFolder.Open(Folder);
        using var writer = storage.Live.OpenWriter();
        writer.Execute(
            "INSERT INTO announced (recording, key, body) VALUES ($recording, $wrapped, x'00')",
            new { recording, wrapped = master.Wrap(key, WaitingAnnouncements.Column.PurposeOf(recording)) });
    }

    /// <summary>Another one with the same files.</summary>
    public EncryptedStore Copy(params (string Key, string? Value)[] settings)
    {
        using var closed = ClosedFolder.Take(Folder);
        var copy = new EncryptedStore([.. _settings, .. settings]);
        var files = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories);
        foreach (var file in files.Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy.Folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>What a supervisor hears, reads and finds in it, as one text.</summary>
    public async Task<string> ReadAsync(params (string Key, string? Value)[] settings)
    {
        await using var server = Start(settings);
        var recordings = await RecordingsAsync(server);
        var said = new List<string>();
        foreach (var recording in recordings.OrderBy(recording => recording.GetProperty("reason").GetString(), StringComparer.Ordinal))
        {
            var (id, call) = (recording.GetProperty("id").GetString(), recording.GetProperty("callId").GetString());
            var sound = await server.AskAsync($"/api/v1/recordings/{id}/audio", Supervisor.Key);
            var text = await server.AskAsync($"/api/v1/calls/{call}/transcript", Supervisor.Key, "text/plain");
            said.Add($"{recording.GetProperty("state")} {recording.GetProperty("reason")} {Told(sound)} {Told(text)}");
        }

        var found = await server.AskAsync("/api/v1/search?q=zebra", Supervisor.Key);
        return string.Join('\n', [.. said, $"found {found.Json.GetProperty("items").GetArrayLength()}"]);
    }

    /// <summary>Tells once more of the conversation that was erased.</summary>
    /// <returns>The state in the answer.</returns>
    public async Task<string?> TellErasedAsync()
    {
        await using var server = Start();
        return (await RecordingSystem.TakenAsync(server.Platform, Erased)).GetProperty("state").GetString();
    }

    /// <summary>All of them, as a supervisor sees them.</summary>
    public static async Task<IReadOnlyList<JsonElement>> RecordingsAsync(FakeWebhooks server) =>
        [.. (await server.AskAsync("/api/v1/recordings", Supervisor.Key)).Json.GetProperty("items").EnumerateArray()];

    /// <summary>Rotates the key, and says what the command says.</summary>
    public async Task<string> RotateAsync(string typed = "", Action<RotationStep>? after = null, params (string Key, string? Value)[] settings)
    {
        using var output = new StringWriter();
        (await RotateKeyCommand.RunAsync(Context(typed, output, settings), after ?? (static _ => { }))).Should().Be(0);
        return output.ToString().TrimEnd();
    }

    /// <summary>Makes a backup as the program does.</summary>
    public async Task<string> BackupAsync(string file)
    {
        using var output = new StringWriter();
        var context = Context("", output);
        (await BackupCommand.BackupAsync(
            file,
            context.Builder.Configuration,
            context.Time,
            output,
            WrappedKeyPlaces.Of(context.Builder.Services),
            fingerprint => OutsideBackup.Of(context.Builder.Configuration, fingerprint))).Should().Be(0);
        return output.ToString().TrimEnd();
    }

    /// <summary>Restores one as the program does.</summary>
    public async Task<string> RestoreAsync(string file, string typed = "", params (string Key, string? Value)[] settings)
    {
        using var output = new StringWriter();
        var context = Context(typed, output, settings);
        (await BackupCommand.RestoreAsync(file, context.Builder.Configuration, context.Time, output, RestoredKeys.Of(context).Prepare)).Should().Be(0);
        return output.ToString().TrimEnd();
    }

    /// <summary>Has the index of transcripts built anew, and says what the command says.</summary>
    /// <param name="time">The clock of whoever does it where no server runs.</param>
    public async Task<string> RebuildAsync(TimeProvider time)
    {
        using var output = new StringWriter();
        var context = ContextAt(time, "", output) with { Arguments = [SearchCommand.Rebuild] };
        (await SearchCommand.RunAsync(context)).Should().Be(0);
        return output.ToString().TrimEnd();
    }

    /// <summary>What the start of a process says that cannot open it.</summary>
    public async Task<string> RefusalAsync(params (string Key, string? Value)[] settings)
    {
        var (exitCode, errors) = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0"], [("Storage:Path", Folder), .. _settings, .. settings]);
        exitCode.Should().Be(1);
        return errors.TrimEnd();
    }

    /// <summary>The places that features have registered.</summary>
    public WrappedKeyPlaces Places() => WrappedKeyPlaces.Of(Context("", TextWriter.Null).Builder.Services);

    public void Dispose() => _folder.Dispose();

    private static string Told(ApiReply reply) =>
        reply.Status == HttpStatusCode.OK
            ? $"{reply.Body.Length} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(reply.Body)))}"
            : $"{(int)reply.Status}";

    private IEnumerable<(string Key, string? Value)> SettingsWith((string Key, string? Value)[] settings) =>
    [
        .. FakeWebhooks.Kept(Folder), .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
        ("Ivr:Menus:Main:Options:3:Message", "Sales"), ("Recordings:Sources:Default:Secret", RecordingSystem.Secret),
        ("Analysis:Redaction:Sound", "false"), .. _settings, .. settings,
    ];

    private CommandContext Context(string typed, TextWriter output, params (string Key, string? Value)[] settings) =>
        ContextAt(TimeProvider.System, typed, output, settings);

    private CommandContext ContextAt(TimeProvider time, string typed, TextWriter output, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var all = FakeWebhooks.Account(signed: false);
        foreach (var (key, value) in SettingsWith(settings))
            all[key] = value;
        builder.Configuration.AddInMemoryCollection(all);
        builder.Services.AddSingleton(time);
        builder.AddContactCenter();
        return new(builder, [], time, output)
        {
            Typed = new ConfigurationBuilder().AddCommandLine([.. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Build(),
        };
    }
}

/// <summary>One that is filled once; tests work on copies.</summary>
public sealed class FilledStore : IAsyncLifetime
{
    internal EncryptedStore Store { get; } = new();

    /// <summary>What is heard, read and found in it.</summary>
    public string Said { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Store.FillAsync();
        Store.LeaveTold();
        Said = await Store.ReadAsync();
    }

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        return ValueTask.CompletedTask;
    }
}
