namespace ContactCenter.Access.Passkeys;

/// <summary>How a change of a person's passkeys came out.</summary>
internal abstract record PasskeyResult
{
    public sealed record Added(Passkey Passkey) : PasskeyResult;

    public sealed record Removed : PasskeyResult;

    public sealed record Unknown : PasskeyResult;

    /// <summary>What the browser brought is no answer to what it was asked, or comes from elsewhere.</summary>
    public sealed record Wrong : PasskeyResult;

    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : PasskeyResult;
}
