using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Scenarios.Expectations;

/// <summary>What has happened on the platform since a script began, as far as it is the script's business.</summary>
internal sealed class ScenarioRecord
{
    private readonly ILookup<string, LegHistory> _legs;

    private ScenarioRecord(IReadOnlyList<LogEntry> entries, long forgotten, ILookup<string, LegHistory> legs) =>
        (Entries, Forgotten, _legs) = (entries, forgotten, legs);

    public IReadOnlyList<LogEntry> Entries { get; }

    /// <summary>How many more there were that the log keeps no longer.</summary>
    public long Forgotten { get; }

    /// <param name="context">Where the script is played.</param>
    /// <param name="since">What the log had before.</param>
    /// <param name="isAlone">Whether nobody else uses the platform, so that all that happens is the script's business.</param>
    public static async Task<ScenarioRecord> OfAsync(ScenarioContext context, long since, bool isAlone)
    {
        var histories = await context.Platform.HistoriesAsync();
        var legs = histories
            .Where(leg => leg.CreatedAt >= context.Began)
            .SelectMany(leg => context.Phones.Where(phone => IsOf(phone.Value, leg)).Select(phone => (phone.Key, leg)))
            .ToLookup(pair => pair.Key, pair => pair.leg, StringComparer.Ordinal);
        var own = legs.SelectMany(group => group).Select(leg => leg.Id).ToHashSet(StringComparer.Ordinal);
        var entries = context.Platform.Log.After(since);
        var forgotten = entries.Count > 0 ? entries[0].Sequence - since - 1 : 0;
        return new ScenarioRecord(isAlone ? entries : [.. entries.Where(entry => entry.Leg is { } leg && own.Contains(leg))], forgotten, legs);
    }

    /// <summary>The legs of a phone, oldest first.</summary>
    public IEnumerable<LegHistory> LegsOf(string phone) => _legs[phone];

    public bool IsAbout(LogEntry entry, string phone) => _legs[phone].Any(leg => leg.Id == entry.Leg);

    private static bool IsOf(SimulatedPhone phone, LegHistory leg) => (leg.Inbound ? leg.From : leg.To) == phone.Address;
}
