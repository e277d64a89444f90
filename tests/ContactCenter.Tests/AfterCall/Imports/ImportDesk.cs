using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary>A folder of recordings, and an admin who imports it.</summary>
internal sealed class ImportDesk : IDisposable
{
    public const string Source = "pbx";

    private const string Imports = "/api/v1/imports";

    private readonly TestFolder _recordings = new();
    private readonly TestFolder _store = new();

    /// <summary>The only one in <c>Imports:Folders</c>.</summary>
    public string Folder => _recordings.Path;

    /// <summary>A server that may import from the folder.</summary>
    public FakeWebhooks Server(params (string, string?)[] settings) => Server(_ => { }, settings);

    /// <param name="features">Adds what a feature would.</param>
    /// <param name="settings">Further settings.</param>
    public FakeWebhooks Server(Action<IServiceCollection> features, params (string, string?)[] settings) => new(features, settings: Settings(settings));

    /// <summary>Those of the server, and of commands that speak with it.</summary>
    public IReadOnlyList<(string Key, string? Value)> Settings(params (string, string?)[] settings) =>
    [
        .. FakeWebhooks.Kept(_store.Path), ($"Recordings:Sources:{Source}:Secret", RecordingSystem.Secret), ("Imports:Folders:0", Folder),
        ("Analysis:Redaction:Sound", "false"), .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)), .. settings,
    ];

    /// <summary>Puts a file into the folder.</summary>
    /// <param name="path">With <c>/</c> between the parts.</param>
    /// <returns>Its path.</returns>
    public string Put(string path, byte[] content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        return file;
    }

    /// <inheritdoc cref="Put(string, byte[])"/>
    public string Put(string path, string text) => Put(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Puts sounds into the folder: <c>00.wav</c>, <c>01.wav</c> and so on.</summary>
    public void PutSounds(int count)
    {
        for (var number = 0; number < count; number++)
            Put($"{number:00}.wav", RecordingSystem.Sound(loudest: .1f + (number * .01f)));
    }

    /// <summary>Begins an import.</summary>
    /// <param name="folder">Absent: the folder of recordings.</param>
    /// <returns>Its id.</returns>
    public async Task<string> AskAsync(FakeWebhooks fake, string? folder = null)
    {
        using var answer = await TryAsync(fake, folder ?? Folder);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Created, text);
        return JsonElement.Parse(text).GetProperty("id").GetString()!;
    }

    /// <summary>Begins an import, and lets everything happen that happens at this instant.</summary>
    /// <inheritdoc cref="AskAsync"/>
    public async Task<string> BeginAsync(FakeWebhooks fake, string? folder = null)
    {
        var id = await AskAsync(fake, folder);
        await fake.SettleAsync();
        return id;
    }

    public static Task<HttpResponseMessage> TryAsync(FakeWebhooks fake, string? folder, string? source = Source) =>
        fake.SendApiAsync(HttpMethod.Post, Imports, new { folder, source });

    /// <summary>Pauses, resumes or stops, and lets everything happen that happens at this instant.</summary>
    public static async Task<HttpStatusCode> OrderAsync(FakeWebhooks fake, string id, string order)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Post, $"{Imports}/{id}/{order}");
        await fake.SettleAsync();
        return answer.StatusCode;
    }

    public static Task<JsonElement> GetAsync(FakeWebhooks fake, string id) => fake.ApiAsync($"{Imports}/{id}");

    /// <summary>State, and how much was found, is done and has failed.</summary>
    public static async Task<string> CountsAsync(FakeWebhooks fake, string id)
    {
        var import = await GetAsync(fake, id);
        return $"{import.GetProperty("state")} {import.GetProperty("found")} {import.GetProperty("done")} {import.GetProperty("failed")}";
    }

    /// <summary>All recordings, as a supervisor sees them.</summary>
    public static async Task<IReadOnlyList<JsonElement>> RecordingsAsync(FakeWebhooks fake) =>
        [.. (await fake.AskAsync("/api/v1/recordings", Supervisor.Key)).Json.GetProperty("items").EnumerateArray()];

    /// <summary>A call of the source, as a supervisor sees it.</summary>
    public static async Task<JsonElement> CallAsync(FakeWebhooks fake, string externalId)
    {
        var page = (await fake.AskAsync($"/api/v1/calls?externalId={Uri.EscapeDataString(externalId)}", Supervisor.Key)).Json;
        var listed = page.GetProperty("items").EnumerateArray().Should().ContainSingle(externalId).Subject;
        return (await fake.AskAsync($"/api/v1/calls/{listed.GetProperty("callId").GetString()}", Supervisor.Key)).Json;
    }

    /// <summary>The call of a file that nothing names one for.</summary>
    /// <param name="path">As with <see cref="Put(string, byte[])"/>.</param>
    public string CallIdOf(string path)
    {
        var file = Path.Combine(Folder, path);
        var folder = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Path.GetDirectoryName(file)!));
        return $"{Path.GetFileName(file)}@{Convert.ToHexStringLower(folder)[..16]}";
    }

    public void Dispose()
    {
        _recordings.Dispose();
        _store.Dispose();
    }
}
