using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Search.Meaning;

/// <summary>A store on disk to which recording systems of two departments tell calls in writing; each turn of the caller is a passage.</summary>
internal sealed class MeaningStore(FakeWebhooks fake, FakeQuestions questions) : IAsyncDisposable
{
    public const string Sales = "Default";
    public const string Support = "Support";

    public FakeWebhooks Fake { get; } = fake;

    public FakeQuestions Questions { get; } = questions;

    public static MeaningStore Open(TestFolder folder, params (string Key, string? Value)[] settings)
    {
        var questions = new FakeQuestions();
        var fake = new FakeWebhooks(
            features: services => services.AddSingleton<IQuestionVectors>(questions),
            settings:
            [
                .. FakeWebhooks.Kept(folder.Path), .. Supervisor.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
                .. SourceOf(Sales, "Sales"), .. SourceOf(Support, "Support"), .. settings,
            ]);
        return new(fake, questions);
    }

    /// <summary>Tells a call, and keeps the vectors of what the caller says.</summary>
    /// <returns>Our id of it.</returns>
    public async Task<string> TellAsync(string id, string[] turns, string source = Sales, DateTimeOffset? at = null, string? agent = null)
    {
        var call = await TellWithoutVectorsAsync(id, turns, source, at, agent);
        await EmbedAsync(call, turns, FakeQuestions.DefaultModel);
        return call;
    }

    public async Task<string> TellWithoutVectorsAsync(
        string id, string[] turns, string source = Sales, DateTimeOffset? at = null, string? agent = null)
    {
        var body = new JsonObject
        {
            ["call_id"] = id,
            ["agent"] = agent,
            ["language"] = "en",
            ["startedAt"] = (at ?? Fake.Clock.GetUtcNow()).ToString("O", CultureInfo.InvariantCulture),
            ["segments"] = new JsonArray([.. turns.Select((text, number) => new JsonObject
            {
                ["speaker"] = "caller", ["start"] = number * 10, ["end"] = (number * 10) + 8, ["text"] = text,
            })]),
        };
        var taken = await RecordingSystem.TakenAsync(Fake.Platform, body.ToJsonString(), $"/webhooks/recordings/{source}");
        await Fake.SettleAsync();
        return taken.GetProperty("callId").GetString()!;
    }

    /// <summary>Keeps a vector of each turn, as the step of the analysis does.</summary>
    public async Task EmbedAsync(string call, string[] turns, string model)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var recording = (await Fake.Services.GetRequiredService<IRecordingIndex>().OfCallAsync(call, cancellation))[0].Number;
        var stored = new JsonObject
        {
            ["model"] = model,
            ["passages"] = new JsonArray([.. turns.Select((text, number) => new JsonObject
            {
                ["segments"] = new JsonArray(number), ["speaker"] = "caller", ["start"] = number * 10, ["end"] = (number * 10) + 8,
                ["recording"] = recording, ["vector"] = Convert.ToBase64String(ByteVector.Of(FakeQuestions.VectorOf(text)).ToBytes().AsSpan()),
            })]),
        };
        var version = await Fake.Services.GetRequiredService<ITranscripts>().VersionOfAsync(call, cancellation);
        using var key = await Fake.Services.GetRequiredService<CallKeys>().FindAsync(call, cancellation);
        var row = new Row(call, version!.Value, SealedText.Seal(key!, stored.ToJsonString(), "analysis/vectors"));
        await Fake.Services.GetRequiredService<HistoryDatabase>().WriteAsync([row]);
        await Fake.Services.GetRequiredService<MeaningFeed>().RefreshAsync(call, cancellation);
    }

    /// <summary>Has the index of words built anew.</summary>
    public async Task RebuildAsync()
    {
        var background = Fake.Services.GetRequiredService<BackgroundWork>();
        await background.AddAsync([RebuildIndexHandler.Work(background, Fake.Clock.GetUtcNow())]);
        await Fake.SettleAsync();
    }

    public async Task<JsonElement> FindAsync(string query)
    {
        var reply = await Fake.AskAsync($"/api/v1/search?{query}", Supervisor.Key);
        reply.Status.Should().Be(HttpStatusCode.OK, query);
        return reply.Json;
    }

    /// <returns>The texts of the hits, best first.</returns>
    public async Task<IEnumerable<string?>> TextsAsync(string query) =>
        (await FindAsync(query)).GetProperty("items").EnumerateArray().Select(hit => hit.GetProperty("text").GetString());

    public ValueTask DisposeAsync() => Fake.DisposeAsync();

    private static (string Key, string? Value)[] SourceOf(string name, string department) =>
    [
        ($"Recordings:Sources:{name}:Secret", RecordingSystem.Secret),
        ($"Recordings:Sources:{name}:Department", department),
    ];

    private sealed class Row(string call, long version, byte[] body) : StorageChange
    {
        public override void Write(RowWriter rows) =>
            rows.Statement("INSERT OR REPLACE INTO derived_texts (call, name, version, body) VALUES (?, 'vectors', ?, ?)")
                .With(call).With(version).With(body.AsSpan()).Run();
    }
}
