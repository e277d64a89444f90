namespace ContactCenter.Domain.Calls;

/// <summary>What people want to be known of a call.</summary>
/// <param name="Text">1 to <see cref="Longest"/> characters, not all of them blank; or such a text encrypted, which the rules do not read.</param>
/// <param name="By">The name of who wrote it last.</param>
public sealed record CallNotes(string Text, string By, DateTimeOffset At)
{
    /// <summary>Characters of the text.</summary>
    public const int Longest = 10_000;

    /// <summary>Characters of the text that is encrypted; <c>null</c>: it is in clear.</summary>
    public int? SealedLength { get; init; }

    /// <summary>Characters of the text, encrypted or not.</summary>
    public int Length => SealedLength ?? Text.Length;
}
