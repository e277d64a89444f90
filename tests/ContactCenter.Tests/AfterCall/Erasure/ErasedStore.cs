using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>A store on disk with the call <c>caller-leg</c>, whose caller has left a message with a rare word in it, and what is left of it in files.</summary>
internal static class ErasedStore
{
    public const string Number = "447700900001";
    public const string RareWord = "xylographquux";
    public const string Erasures = "/api/v1/erasures";

    private static readonly string Spoken = $"My {RareWord} card number is 4111 1111 1111 1111 thank you";

    public static FakeWebhooks Open(
        TestFolder folder,
        ITranscriptionEngine? engine = null,
        HeldSounds? sounds = null,
        Action<IServiceCollection>? features = null,
        params IEnumerable<(string Key, string? Value)> settings)
    {
        var fake = new FakeWebhooks(
            features: services =>
            {
                services.AddSingleton(engine ?? Words());
                services.AddSingleton<ISoundStore>(sounds ?? new HeldSounds(folder.Path));
                features?.Invoke(services);
            },
            settings:
            [
                .. FakeWebhooks.Kept(folder.Path), .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
                ("Ivr:Menus:Main:Options:3:Message", "Sales"), ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.test"),
                .. settings,
            ]);
        fake.Calls.AnswerToFile = MessageCall.Sound;
        return fake;
    }

    public static SpokenWords Words(Gate? gate = null) => new(Spoken) { Gate = gate };

    /// <summary>The call is over and in the history, with its recording.</summary>
    /// <returns>Where the platform tells of the recording.</returns>
    public static async Task<string> EndedCallAsync(FakeWebhooks fake)
    {
        var address = await MessageCall.LeaveAsync(fake);
        await EndAsync(fake);
        return address;
    }

    /// <summary>The caller hangs up, and the call leaves for the history.</summary>
    public static async Task EndAsync(FakeWebhooks fake)
    {
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromHours(2));
    }

    /// <param name="fake">The server.</param>
    /// <param name="what"><c>number</c> or <c>call</c>.</param>
    /// <param name="value">Which.</param>
    public static Task<HttpStatusCode> EraseAsync(FakeWebhooks fake, string what, string value) =>
        EraseAsync(fake, new System.Text.Json.Nodes.JsonObject { [what] = value });

    public static async Task<HttpStatusCode> EraseAsync(FakeWebhooks fake, object request)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Post, Erasures, request);
        return answer.StatusCode;
    }

    /// <summary>The newest erasure, when it is done.</summary>
    public static async Task<JsonElement> DoneAsync(FakeWebhooks fake)
    {
        JsonElement newest = default;
        await Soon.IsAsync(async () =>
        {
            // Not background work, which a test may hold back.
            await fake.Services.GetRequiredService<WorkDispatcher>().WhenIdleAsync();
            await Rest.OfServicesAsync(fake.Services);
            newest = (await fake.ItemsAsync(Erasures))[0];
            var isDone = newest.GetProperty("state").GetString() == "done";
            if (!isDone)
                fake.Clock.FireNext(fake.Clock.GetUtcNow().AddMinutes(1));
            return isDone;
        });
        return newest;
    }

    /// <summary>The wrapped keys of recordings and texts, as they stand in the file.</summary>
    public static IReadOnlyList<byte[]> WrappedKeys(TestFolder folder)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("contactcenter.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key FROM recordings WHERE key IS NOT NULL UNION ALL SELECT key FROM call_keys";
        using var reader = command.ExecuteReader();
        var keys = new List<byte[]>();
        while (reader.Read())
            keys.Add((byte[])reader[0]);
        return keys;
    }

    /// <summary>The tables of both files that have something of calls by their ids, and have something of that one.</summary>
    public static IReadOnlyList<string> TablesWith(TestFolder folder, string call)
    {
        var found = new List<string>();
        foreach (var file in (string[])["contactcenter.db", "history.db"])
        {
            using var connection = new SqliteConnection($"Data Source={folder.File(file)};Mode=ReadOnly;Pooling=False");
            var tables = connection.Query<string>(
                "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'call'").ToList();
            tables.Should().Contain(file == "history.db" ? "foreign_calls" : "call_keys");
            found.AddRange(tables.Where(table => connection.ExecuteScalar<int>($"SELECT count(*) FROM {table} WHERE call = $call", new { call }) > 0));
        }

        return found;
    }

    /// <summary>Carries out what somebody else does to the file of ended calls.</summary>
    public static void ExecuteInHistory(TestFolder folder, string sql) => Execute(folder, "history.db", sql);

    /// <summary>The same to the other file.</summary>
    public static void ExecuteInLive(TestFolder folder, string sql) => Execute(folder, "contactcenter.db", sql);

    private static void Execute(TestFolder folder, string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File(file)};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    /// <summary>The files below the folder that hold these bytes; the lock is empty, and nobody else may open it.</summary>
    public static IReadOnlyList<string> FilesWith(TestFolder folder, byte[] bytes) =>
        [.. folder.Contents().Where(each => each.Bytes.AsSpan().IndexOf(bytes) >= 0).Select(each => each.File)];

    public static IReadOnlyList<string> FilesWith(TestFolder folder, string text) => FilesWith(folder, Encoding.UTF8.GetBytes(text));

    public static IEnumerable<string> SoundFiles(TestFolder folder) =>
        Directory.EnumerateFiles(Path.Combine(folder.Path, "recordings"), "*", SearchOption.AllDirectories);
}
