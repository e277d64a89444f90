using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Recordings;

/// <summary>What was said into a recording, as the platform's transcripts have it; times in milliseconds.</summary>
internal sealed class TranscriptFile(string requestId, int channels, IReadOnlyList<Said> said, TimeSpan length) : IStoredFile
{
    private const int WordMilliseconds = 400;

    /// <summary>What the score of a sentence is called; empty: it has none.</summary>
    public string SentimentName { get; init; } = "";

    public string MediaType => "application/json";

    public long Held => 0;

    public Task<byte[]> ReadAsync() => Task.FromResult(Encoding.UTF8.GetBytes(PlainJson.Text(new JsonObject
    {
        ["ver"] = "1.0.19",
        ["request_id"] = requestId,
        ["channels"] = new JsonArray([.. Enumerable.Range(0, channels).Select(Channel)]),
    })));

    private JsonNode Channel(int channel) => new JsonObject
    {
        ["transcript"] = new JsonArray(
            [.. said.Where(sentence => sentence.Channel == channel).Select(sentence => (JsonNode)Sentence((int)sentence.At.TotalMilliseconds, sentence.Text))]),
        ["duration"] = Math.Round(length.TotalSeconds, 1),
    };

    private JsonObject Sentence(int at, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sentence = new JsonObject
        {
            ["sentence"] = text,
            ["raw_sentence"] = text.ToLowerInvariant().TrimEnd('.', '!', '?'),
            ["timestamp"] = at,
            ["duration"] = words.Length * WordMilliseconds,
            ["words"] = new JsonArray([.. words.Select((word, i) => (JsonNode)new JsonObject
            {
                ["word"] = word.ToLowerInvariant().Trim('.', ',', '!', '?'),
                ["start_time"] = at + (i * WordMilliseconds),
                ["end_time"] = at + ((i + 1) * WordMilliseconds),
                ["confidence"] = 1,
            })]),
            ["action_items"] = new JsonArray(),
            ["questions"] = new JsonArray(),
            ["answers"] = new JsonArray(),
        };
        if (SentimentName.Length > 0)
            sentence[SentimentName] = Sentiment.Of(text);
        return sentence;
    }
}

/// <summary>A sentence in a recording.</summary>
/// <param name="Channel">The channel that it is on.</param>
/// <param name="At">How long after the recording's begin.</param>
/// <param name="Text">The words.</param>
internal sealed record Said(int Channel, TimeSpan At, string Text);
