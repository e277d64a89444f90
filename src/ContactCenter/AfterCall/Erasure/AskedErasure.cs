namespace ContactCenter.AfterCall.Erasure;

/// <summary>Somebody has asked for calls to be erased, or they have become too old.</summary>
/// <param name="Number">Counts in the order of asking.</param>
/// <param name="Id">128 random bits in hex, by which it is known again after a restore.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="Who">The name of the person or key that asked.</param>
/// <param name="Kind">One of <see cref="ErasureKinds"/>.</param>
/// <param name="Hash">A keyed hash of the number or call.</param>
/// <param name="Removed">What is gone by now.</param>
/// <param name="Done">When all was gone; <c>null</c>: it is going on.</param>
internal sealed record AskedErasure(
    long Number, string Id, DateTimeOffset At, string Who, string Kind, byte[] Hash, RemovedCounts Removed, DateTimeOffset? Done);

/// <summary>What an erasure is about, as rows, file and API write it; they never change their meaning.</summary>
internal static class ErasureKinds
{
    /// <summary>All calls of one number.</summary>
    public const string Number = "number";

    /// <summary>Calls that have become too old: nobody has asked for it, and nobody is told of it.</summary>
    public const string Age = "age";

    /// <summary>One call.</summary>
    public const string Call = "call";
}
