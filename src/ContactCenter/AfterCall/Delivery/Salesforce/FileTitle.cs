using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>The title of a file of ours: the call, what it is, and the hash of its bytes, by which it is known again.</summary>
/// <param name="Call">Our id of the call.</param>
/// <param name="Kind">Of <see cref="SideTranscripts.Kinds"/>, or that of a sound.</param>
/// <param name="Sha256">64 hex digits in lower case.</param>
internal sealed record FileTitle(string Call, string Kind, string Sha256)
{
    private const string SoundKind = "Recording-";
    private const int HashLength = 64;

    /// <param name="recording">Its number.</param>
    public static string KindOf(long recording) => FormattableString.Invariant($"{SoundKind}{recording}");

    /// <returns><c>null</c>: it is a file of somebody else's.</returns>
    public static FileTitle? Read(string title, string call) =>
        title.StartsWith($"{call} ", StringComparison.Ordinal)
        && title[(call.Length + 1)..].Split(' ') is [var kind, { Length: HashLength } hash]
        && (SideTranscripts.Kinds.Contains(kind, StringComparer.Ordinal) || kind.StartsWith(SoundKind, StringComparison.Ordinal))
        && hash.All(char.IsAsciiHexDigitLower)
            ? new(call, kind, hash)
            : null;

    public override string ToString() => $"{Call} {Kind} {Sha256}";
}
