using System.Collections.Immutable;

namespace ContactCenter.Web.Live;

/// <summary>The newest change of one record. Its event is made when the first reader is to get it, once for all who look the same way.</summary>
/// <param name="id">Where a reader is who has got it.</param>
/// <param name="number">Counts all changes of this process.</param>
internal sealed class LiveChange(string id, long number, string topic, string key, long rev, DateTimeOffset at)
{
    private (byte[]? Seen, byte[]? Steered) _put;
    private byte[]? _removal;

    public long Number => number;

    public string Topic => topic;

    public string Key => key;

    public DateTimeOffset At => at;

    /// <summary><c>null</c>: it is gone.</summary>
    public LiveRecord? Record { get; init; }

    /// <summary>All departments that the record has ever been shown under; <c>null</c>: the topic knows none.</summary>
    public ImmutableArray<string>? Departments { get; init; }

    /// <summary>The event for who looks like this; <c>null</c>: it is nothing to them.</summary>
    public byte[]? EventFor(LiveLook look)
    {
        if (Record is not null && (look.Department is null || Departments is null || IsOne(look.Department, Record.Department)))
            return look.MaySteer ? _put.Steered ??= Put(true) : _put.Seen ??= Put(false);
        // Who looks at a department that the record has left, or may have missed that, is told so.
        var isKnown = look.Department is null || Departments is null || Departments.Value.Any(known => IsOne(look.Department, known));
        return isKnown ? _removal ??= Event("del", data: null) : null;
    }

    private byte[] Put(bool maySteer) => Event("put", Record!.Data(maySteer));

    private byte[] Event(string operation, byte[]? data) => LiveJson.Event(id, "change", LiveJson.Object(json =>
    {
        json.WriteNumber("v", 1);
        json.WriteInstant("at", at);
        json.WriteString("topic", topic);
        json.WriteString("key", key);
        json.WriteNumber("rev", rev);
        json.WriteString("op", operation);
        if (data is null)
            return;
        json.WritePropertyName("data");
        json.WriteRawValue(data, skipInputValidation: true);
    }));

    private static bool IsOne(string department, string? other) => string.Equals(department, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How a reader looks at records: what is sent to one is sent to all who look the same way.</summary>
/// <param name="Department">Only at records of this one; <c>null</c>: at all.</param>
/// <param name="MaySteer">Whether the reader is told what may be asked of a call.</param>
internal readonly record struct LiveLook(string? Department, bool MaySteer);
