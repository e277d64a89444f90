namespace ContactCenter.AfterCall.Erasure;

/// <summary>What is to be erased.</summary>
/// <param name="Kind">One of <see cref="ErasureKinds"/>.</param>
/// <param name="Hash">A keyed hash of the number or call.</param>
/// <param name="Calls">As they are kept, newest first.</param>
/// <param name="Number">The number of <see cref="ErasureKinds.Number"/>; else <c>null</c>.</param>
internal sealed record ErasureSubject(string Kind, byte[] Hash, IReadOnlyList<CallSession> Calls, string? Number)
{
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
