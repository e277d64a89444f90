using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>A server on disk whose plan has topics, told of calls in writing, with a transcriber that counts words.</summary>
internal sealed class TopicDesk : IAsyncDisposable
{
    /// <summary>May read; an admin may not.</summary>
    public const string Reader = Supervisor.Key;

    public static readonly TopicModel Returns = new("returns", "Returns")
    {
        Examples = [new("I want to send back the broken chair and get a refund", "en")],
    };

    public static readonly TopicModel Billing = new("billing", "Billing")
    {
        Words = ["invoice"],
        Examples = [new("The amount that was charged on my account is wrong this month", "en")],
    };

    private readonly RecordingSystem _system;
    private readonly TestFolder _transcriber;

    private TopicDesk(RecordingSystem system, TestFolder transcriber, FakeWebhooks server, WordVectors vectors) =>
        (_system, _transcriber, Server, Vectors) = (system, transcriber, server, vectors);

    public FakeWebhooks Server { get; }

    public WordVectors Vectors { get; }

    /// <summary>The number of the plan in force.</summary>
    public long Plan => Server.Services.GetRequiredService<PlanSource>().Current.Number;

    /// <param name="folder">Where it keeps what it knows.</param>
    /// <param name="vectors">Counts words; <c>null</c>: as usual.</param>
    /// <param name="features">Changes what the server is made of.</param>
    /// <param name="settings">That differ from the usual ones.</param>
    public static async Task<TopicDesk> OpenAsync(
        TestFolder folder,
        WordVectors? vectors = null,
        Action<IServiceCollection>? features = null,
        params IEnumerable<(string Key, string? Value)> settings)
    {
        var system = await RecordingSystem.StartAsync();
        var transcriber = new TestFolder();
        var made = vectors ?? new WordVectors();
        var server = new FakeWebhooks(
            features: services =>
            {
                made.Register(services, transcriber);
                features?.Invoke(services);
            },
            settings:
            [
                .. FakeWebhooks.Kept(folder.Path),
                .. Supervisor.Settings.Concat(system.Settings()).Select(setting => (setting.Key, (string?)setting.Value)),
                ("Recordings:Sources:Default:Department", "Sales"),
                .. settings,
            ]);
        var desk = new TopicDesk(system, transcriber, server, made);
        await server.SettleAsync();
        desk.Publish(Returns, Billing);
        return desk;
    }

    /// <summary>The plan has these topics from now on.</summary>
    public void Publish(params IEnumerable<TopicModel> topics)
    {
        var plans = Server.Services.GetRequiredService<PlanSource>();
        var current = plans.Current;
        plans.Publish(current with { Number = current.Number + 1, Analysis = current.Analysis with { Topics = [.. topics] } });
    }

    /// <summary>Tells of a call in which the caller says that first, lets it be analysed, and lets it leave for the history.</summary>
    /// <returns>The call's id.</returns>
    public async Task<string> TellAsync(string said, string call = "chat-7", string? attribute = null, string? language = null)
    {
        string[] turns =
        [
            "Hello and welcome to our company, what can I do for you today?", said, "I see, one moment please while I look that up for you.",
            "Alright then.", "It is done now, and you will hear from us in a few days.",
        ];
        var body = new JsonObject
        {
            ["call_id"] = call,
            ["language"] = language,
            ["segments"] = new JsonArray([.. turns.Select((text, at) => (JsonNode)new JsonObject
            {
                ["speaker"] = at % 2 == 0 ? "agent" : "caller", ["start"] = at * 10, ["end"] = (at * 10) + 8, ["text"] = text,
            })]),
        };
        if (attribute is not null)
            body["attributes"] = new JsonObject { ["postcallTranscribeComprehendAnalysis"] = attribute };
        var taken = await RecordingSystem.TakenAsync(Server.Platform, body.ToJsonString());
        await Server.SettleAsync();
        await Server.PassAsync(TimeSpan.FromSeconds(30));
        return taken.GetProperty("callId").GetString()!;
    }

    /// <summary>Tells of a recording of a call that began an hour ago, in which the caller says that, and lets it be analysed.</summary>
    public async Task TellEarlierAsync(string said, string call = "chat-7")
    {
        var body = new JsonObject
        {
            ["call_id"] = call,
            ["startedAt"] = Server.Clock.GetUtcNow().AddHours(-1).ToString("O", CultureInfo.InvariantCulture),
            ["segments"] = new JsonArray(
                new JsonObject { ["speaker"] = "agent", ["start"] = 0, ["end"] = 8, ["text"] = "Hello and welcome, one moment please." },
                new JsonObject { ["speaker"] = "caller", ["start"] = 10, ["end"] = 18, ["text"] = said }),
        };
        await RecordingSystem.TakenAsync(Server.Platform, body.ToJsonString());
        await Server.SettleAsync();
    }

    public async Task<JsonElement> AnalysisAsync(string call)
    {
        var reply = await Server.AskAsync($"/api/v1/calls/{call}/analysis", Reader);
        reply.Status.Should().Be(HttpStatusCode.OK);
        return reply.Json;
    }

    /// <summary>The topic as the API tells it, and who found it, also that it is none; "none": none was found or said.</summary>
    public async Task<string> TopicAsync(string call)
    {
        var topic = (await AnalysisAsync(call)).GetProperty("topic");
        return topic.ValueKind == JsonValueKind.Null ? "none" : $"{topic.GetProperty("id").GetString() ?? "none"} by {topic.GetProperty("source")}";
    }

    public Task<HttpResponseMessage> LabelAsync(string call, string? topic, int[]? lines = null, string key = Reader) =>
        LabelByAsync(call, JsonSerializer.Serialize(new { topic, lines }), key);

    /// <param name="call">The call's id.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="key">Who says it.</param>
    public async Task<HttpResponseMessage> LabelByAsync(string call, string body, string key = Reader)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/calls/{call}/topic");
        request.Headers.TryAddWithoutValidation("X-Api-Key", key.Split('|'));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Server.Platform.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task LabelledAsync(string call, string? topic, int[]? lines = null)
    {
        using var answer = await LabelAsync(call, topic, lines);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _system.DisposeAsync();
        _transcriber.Dispose();
    }
}
