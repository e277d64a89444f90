namespace ContactCenter.Access.Factors;

/// <summary>A second factor as it stands in its person's row.</summary>
internal sealed class StoredSecondFactor
{
    public required string Secret { get; init; }

    public long LastStep { get; init; }

    /// <summary>Hashes.</summary>
    public required string[] RecoveryCodes { get; init; }

    public static StoredSecondFactor? Of(SecondFactor? factor) => factor is null
        ? null
        : new() { Secret = factor.Secret, LastStep = factor.LastStep, RecoveryCodes = [.. factor.RecoveryCodes] };

    public SecondFactor ToSecondFactor() => new(Secret, LastStep, [.. RecoveryCodes]);
}
