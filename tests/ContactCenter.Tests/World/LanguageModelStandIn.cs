using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace ContactCenter.Tests.World;

/// <summary>A server of the OpenAI form with a language model, which answers as it is told and keeps what it was asked.</summary>
/// <param name="answer">The answer, by the number of the request from 1.</param>
internal sealed class LanguageModelStandIn(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>Elsewhere: what goes there leaves this machine.</summary>
    public const string Url = "https://model.example/v1";

    private int _requests;

    /// <summary>What a model says of the complaint.</summary>
    public const string Good = """
        {"topic":null,"summary":["The chair arrived broken and nobody answered.","A new chair is sent tomorrow."],
        "reason":"The chair arrived broken.","outcome":"A new chair is sent.","followUps":[{"text":"Collect the broken chair.","segment":4}]}
        """;

    /// <summary>The settings of a server that asks it for summaries.</summary>
    public static (string Key, string Value)[] Use(string url = Url) =>
    [
        ("Analysis:Llm:Url", url), ("Analysis:Llm:ApiKey", "a-key-of-the-model"), ("Analysis:Llm:Model", "tiny"),
        ("Analysis:Steps:Summary:Providers:0", "Llm"), ("Analysis:Steps:Summary:Providers:1", "Embedded"),
    ];

    public ConcurrentQueue<JsonObject> Asked { get; } = new();

    public ConcurrentQueue<string> Addresses { get; } = new();

    /// <summary>Who asks, as <c>Authorization</c> says.</summary>
    public string? Asker { get; private set; }

    /// <summary>What was sent in messages, of the newest request.</summary>
    public IReadOnlyList<string> Messages => [.. Asked.Last()["messages"]!.AsArray().Select(message => message!["content"]!.GetValue<string>())];

    /// <summary>Never answers: the clock is moved until nobody waits any more.</summary>
    public TestClock? Hangs { get; set; }

    /// <summary>An answer in which the model has written that.</summary>
    public static HttpResponseMessage Writes(string content) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(new JsonObject
        {
            ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content } }),
        }.ToJsonString()),
    };

    /// <summary>A refusal that repeats what was said in the call.</summary>
    public static HttpResponseMessage Refuses(int status) => new((HttpStatusCode)status) { Content = new StringContent("""{"error":"angry chair"}""") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asker = request.Headers.Authorization?.ToString();
        Addresses.Enqueue(request.RequestUri!.AbsoluteUri);
        Asked.Enqueue(JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject());
        var number = Interlocked.Increment(ref _requests);
        if (Hangs is { } clock)
        {
            clock.Advance(TimeSpan.FromSeconds(60));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        return answer(number);
    }
}
