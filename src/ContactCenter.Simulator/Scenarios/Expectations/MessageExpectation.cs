using System.IO.Enumeration;
using ContactCenter.Simulator.Logging;

namespace ContactCenter.Simulator.Scenarios.Expectations;

/// <summary>How often a message must have passed between the platform and the application.</summary>
internal abstract record MessageExpectation
{
    /// <summary>Where it stands in the file.</summary>
    public required int Line { get; init; }

    /// <summary>As it stands in the file.</summary>
    public required string Text { get; init; }

    public required Bounds Times { get; init; }

    /// <summary>The phone whose leg it is about; <c>null</c>: any.</summary>
    public string? Of { get; init; }

    public JsonPattern? Body { get; init; }

    public int Count(ScenarioRecord record) => record.Entries.Count(entry =>
        IsMeant(entry) && (Of is null || record.IsAbout(entry, Of)) && Body?.Matches(entry.Detail) != false);

    /// <summary>What is wrong, if anything is.</summary>
    public string? Failure(ScenarioRecord record)
    {
        var count = Count(record);
        return Times.Contains(count) ? null : $"line {Line}: expected {Times} of \"{Text}\"{(Of is null ? "" : $" of {Of}")}, and there were {count}.";
    }

    protected abstract bool IsMeant(LogEntry entry);
}

/// <summary>A webhook of that kind or status.</summary>
internal sealed record WebhookExpectation(string Kind, string? Path) : MessageExpectation
{
    protected override bool IsMeant(LogEntry entry) =>
        entry.Kind == LogKind.Webhook && WebhookKind.Is(Kind, entry.Detail) && (Path is null || PathOf(entry) == Path);

    private static string PathOf(LogEntry entry) => new Uri(entry.Text.Split(' ')[1]).AbsolutePath;
}

/// <summary>A request to the calls API; in its path, <c>*</c> stands for anything.</summary>
internal sealed record RequestExpectation(string Method, string Path, string? Status) : MessageExpectation
{
    protected override bool IsMeant(LogEntry entry) =>
        entry.Kind == LogKind.Request
        && entry.Text.Split(' ') is [var method, var address, var status, ..]
        && method == Method
        && FileSystemName.MatchesSimpleExpression(Path, address.Split('?')[0], ignoreCase: false)
        && (Status is null || status == Status);
}
