using ContactCenter.AfterCall.Announcements;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>What is to be erased.</summary>
/// <param name="Kind">One of <see cref="ErasureKinds"/>.</param>
/// <param name="Hash">A keyed hash of the number or call.</param>
/// <param name="Calls">As they are kept, newest first.</param>
/// <param name="Number">The number of <see cref="ErasureKinds.Number"/>; else <c>null</c>.</param>
internal sealed record ErasureSubject(string Kind, byte[] Hash, IReadOnlyList<CallSession> Calls, string? Number)
{
    /// <summary>Calls besides of which recordings wait, and that are not there; each once.</summary>
    public IReadOnlyList<AwaitedCall> Awaited { get; init; } = [];

    /// <summary>Whether there is nothing to be erased.</summary>
    public bool IsEmpty => Calls.Count + Awaited.Count == 0;

    /// <summary>What may be live or held of it.</summary>
    public IEnumerable<string> Ids =>
        Calls.Select(call => call.CallerLeg.Value).Concat(Awaited.Select(call => call.Told)).Distinct(StringComparer.Ordinal);

    /// <summary>The same with the calls that are awaited, without those that are there by now.</summary>
    public ErasureSubject With(IEnumerable<AwaitedCall> awaited) =>
        this with { Awaited = [.. awaited.Where(call => !Calls.Any(kept => kept.CallerLeg.Value == call.Call))] };

    /// <summary>By which webhooks of no call name it.</summary>
    public IReadOnlyCollection<string> Names =>
    [
        .. Calls.SelectMany(IdsOf).Distinct(StringComparer.Ordinal),
        .. Number is { } number ? (string[])[number] : [],
    ];

    /// <summary>The ids of a call and its legs.</summary>
    public static IEnumerable<string> IdsOf(CallSession call) =>
        call.Legs.Select(leg => leg.Id?.Value).OfType<string>().Prepend(call.CallerLeg.Value).Distinct(StringComparer.Ordinal);
}
