using System.Globalization;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.CallControl;

/// <summary>Which calls to list, and how. The platform keeps calls for two days unless the application says otherwise.</summary>
public sealed record CallFilter
{
    /// <summary>The most calls that a page can hold.</summary>
    public const int LargestPage = 100;

    /// <summary>Only calls in this state.</summary>
    public CallStatus? Status { get; init; }

    /// <summary>Only calls from this time on; cut to whole seconds.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only calls up to this time; whole seconds, a broken one counts as the next.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How many calls a page holds, 1 to <see cref="LargestPage"/>; 10 when absent.</summary>
    public int? PageSize { get; init; }

    /// <summary>The place of the first call wanted, counted from 0.</summary>
    public int? RecordIndex { get; init; }

    /// <summary>Whether the newest call comes first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Only legs of this conversation.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>The query with its question mark; empty when there is nothing to say. Nothing is checked.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] parameters =
        [
            ("status", Status?.Text),
            ("date_start", Text(From)),
            ("date_end", Text(Until?.AddTicks(TimeSpan.TicksPerSecond - 1))),
            ("page_size", PageSize?.ToString(CultureInfo.InvariantCulture)),
            ("record_index", RecordIndex?.ToString(CultureInfo.InvariantCulture)),
            ("order", NewestFirst ? "desc" : null),
            ("conversation_uuid", Conversation?.Value),
        ];
        var query = string.Join(
            '&', parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>Everything for which the platform would refuse the filter; empty when all is well.</summary>
    public IReadOnlyList<RequestFault> Check() => RequestFaults.Of(rules =>
    {
        rules.Range("page_size", PageSize, 1, LargestPage);
        rules.ZeroOrMore("record_index", RecordIndex);
        if (Until < From)
            rules.Fault("date_end", Text(Until), "later than date_start");
    });

    private static string? Text(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
