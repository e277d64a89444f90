namespace ContactCenter.EndToEndTests.RealModels.Topics;

/// <summary>How often the topic was right.</summary>
/// <param name="Calls">With a topic.</param>
/// <param name="Right">Of these, with that one.</param>
/// <param name="Wrong">Of these, with another one; the rest have none.</param>
/// <param name="Others">Calls about none of the topics.</param>
/// <param name="Rejected">Of these, with none.</param>
internal sealed record TopicScore(int Calls, int Right, int Wrong, int Others, int Rejected)
{
    public static TopicScore Of(IEnumerable<(string? Topic, string? Found)> calls)
    {
        var all = calls.ToList();
        var with = all.Where(call => call.Topic is not null).ToList();
        return new(
            with.Count,
            with.Count(call => call.Found == call.Topic),
            with.Count(call => call.Found is not null && call.Found != call.Topic),
            all.Count - with.Count,
            all.Count(call => call is { Topic: null, Found: null }));
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Right} of {Calls} right, {Wrong} wrong, {Calls - Right - Wrong} without; {Rejected} of {Others} others without");
}
