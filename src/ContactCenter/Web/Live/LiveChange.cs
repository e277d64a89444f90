using System.Collections.Immutable;

namespace ContactCenter.Web.Live;

/// <summary>The newest change of one record. Its event is made when the first reader is to get it, once for all.</summary>
/// <param name="id">Where a reader is who has got it.</param>
/// <param name="number">Counts all changes of this process.</param>
internal sealed class LiveChange(string id, long number, string topic, string key, long rev, DateTimeOffset at)
{
    private byte[]? _put;
    private byte[]? _removal;

    public long Number => number;

    public string Topic => topic;

    public string Key => key;

    public DateTimeOffset At => at;

    /// <summary><c>null</c>: it is gone.</summary>
    public LiveRecord? Record { get; init; }

    /// <summary>All departments that the record has ever been shown under; <c>null</c>: the topic knows none.</summary>
    public ImmutableArray<string>? Departments { get; init; }

    /// <summary>The event for who looks at one department, or at all; <c>null</c>: it is nothing to them.</summary>
    public byte[]? EventFor(string? department)
    {
        if (Record is not null && (department is null || Departments is null || IsOne(department, Record.Department)))
            return _put ??= Event("put", Record);
        // Who looks at a department that the record has left, or may have missed that, is told so.
        var isKnown = department is null || Departments is null || Departments.Value.Any(known => IsOne(department, known));
        return isKnown ? _removal ??= Event("del", record: null) : null;
    }

    private byte[] Event(string operation, LiveRecord? record) => LiveJson.Event(id, "change", LiveJson.Object(json =>
    {
        json.WriteNumber("v", 1);
        json.WriteInstant("at", at);
        json.WriteString("topic", topic);
        json.WriteString("key", key);
        json.WriteNumber("rev", rev);
        json.WriteString("op", operation);
        if (record is null)
            return;
        json.WritePropertyName("data");
        json.WriteRawValue(record.Data, skipInputValidation: true);
    }));

    private static bool IsOne(string department, string? other) => string.Equals(department, other, StringComparison.OrdinalIgnoreCase);
}
