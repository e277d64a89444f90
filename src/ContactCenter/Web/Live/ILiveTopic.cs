using ContactCenter.Access;

namespace ContactCenter.Web.Live;

/// <summary>A kind of records that readers may ask for. The hub calls it by one thread at a time.</summary>
internal interface ILiveTopic
{
    /// <summary>As it stands in the query and in each event.</summary>
    string Name { get; }

    /// <summary>What a reader needs.</summary>
    Permission Permission { get; }

    /// <summary>Somebody looks from now on: reads what there is.</summary>
    void Begin(DateTimeOffset now);

    /// <summary>Nobody looks any more.</summary>
    void End();

    /// <summary>Appends what has changed since.</summary>
    /// <returns>When the oldest of it became durable; <c>null</c>: nothing did.</returns>
    DateTimeOffset? Gather(ChangeLog log, LiveTick tick);

    /// <summary>How many records there are.</summary>
    /// <param name="department">Only of that one; <c>null</c>: of all. A topic that knows no departments does not heed it.</param>
    int Count(string? department);

    IEnumerable<LiveRecord> Records(string? department);

    /// <summary>What is sent where there are too many records: a JSON object.</summary>
    byte[] Counts(string? department);
}

/// <summary>A moment at which changes are handed out.</summary>
/// <param name="IsSecond">Whether it is the one of its second at which figures are taken and the beat is sent.</param>
internal readonly record struct LiveTick(DateTimeOffset Now, bool IsSecond);
