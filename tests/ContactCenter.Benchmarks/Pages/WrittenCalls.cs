using System.Globalization;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.EndToEndTests.RealModels.Topics;

namespace ContactCenter.Benchmarks.Pages;

/// <summary>Conversations in writing as another system tells of them: those of made-up English calls, each with a number of an order of its own.</summary>
/// <param name="newest">When the last of them began.</param>
internal sealed class WrittenCalls(TopicSet set, DateTimeOffset newest)
{
    private const int Agents = 40;

    /// <param name="number">From 0, the newest.</param>
    public IReadOnlyDictionary<string, string> Of(int number)
    {
        var turns = set.Calls[number % set.Calls.Count].Call.Turns;
        var order = string.Create(CultureInfo.InvariantCulture, $"Caller: The number of my order is {100_000 + number}.");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["call_id"] = string.Create(CultureInfo.InvariantCulture, $"call-{number}"),
            ["agent"] = string.Create(CultureInfo.InvariantCulture, $"Agent {number % Agents}"),
            ["caller"] = string.Create(CultureInfo.InvariantCulture, $"4477009{number % 90_000:D5}"),
            ["startedAt"] = newest.AddMinutes(-5 * number).ToString("O", CultureInfo.InvariantCulture),
            ["language"] = "en",
            ["transcript"] = string.Join('\n', turns.Select(LineOf).Append(order)),
        };
    }

    private static string LineOf(Turn turn) => $"{(turn.Speaker == Speaker.Agent ? "Agent" : "Caller")}: {turn.Text}";
}
