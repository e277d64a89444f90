namespace ContactCenter.Access.Factors;

/// <summary>How a change of a person's second factor came out.</summary>
internal abstract record FactorResult
{
    public sealed record Done : FactorResult;

    /// <param name="Codes">Recovery codes, shown once.</param>
    public sealed record Made(IReadOnlyList<string> Codes) : FactorResult;

    /// <summary>The code is wrong, or too old.</summary>
    public sealed record Wrong : FactorResult;

    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : FactorResult;
}
