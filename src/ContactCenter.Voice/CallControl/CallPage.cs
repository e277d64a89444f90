using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ContactCenter.Voice.CallControl;

/// <summary>One page of a list of calls.</summary>
public sealed record CallPage
{
    private enum Field : byte
    {
        Count,
        PageSize,
        RecordIndex,
    }

    /// <summary>How many calls there are on all pages.</summary>
    public long? Count { get; init; }

    /// <summary>How many calls a page holds at most.</summary>
    public long? PageSize { get; init; }

    /// <summary>The place of the page's first call in the whole list, counted from 0.</summary>
    public long? RecordIndex { get; init; }

    /// <summary>The calls; entries that name no leg are left out.</summary>
    public IReadOnlyList<CallRecord> Calls { get; init; } = [];

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links { get; init; } = new();

    /// <summary>Reads a page.</summary>
    /// <exception cref="JsonException">It is not a JSON object.</exception>
    public static CallPage Parse(ReadOnlyMemory<byte> json) =>
        TryParse(json, out var page) ? page : throw new JsonException("This is no page of calls: it is not a JSON object.");

    /// <summary>Reads a page; false when it is not a JSON object.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out CallPage? page)
    {
        var hal = new WireValue(JsonRepair.Repair(json).Span);
        page = !WireFields<Field>.TryRead(hal.Json, out var fields) ? null : new()
        {
            Count = fields[Field.Count].Integer(),
            PageSize = fields[Field.PageSize].Integer(),
            RecordIndex = fields[Field.RecordIndex].Integer(),
            Calls = ReadCalls(hal.Field("_embedded"u8).Field("calls"u8)),
            Links = PageLinks.Read(hal.Field("_links"u8)),
        };
        return page is not null;
    }

    private static List<CallRecord> ReadCalls(WireValue calls)
    {
        var records = new List<CallRecord>();
        foreach (var call in calls.Items)
        {
            if (CallRecord.Read(call) is { } record)
                records.Add(record);
        }

        return records;
    }
}
