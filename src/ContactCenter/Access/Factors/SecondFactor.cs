using System.Collections.Immutable;

namespace ContactCenter.Access.Factors;

/// <summary>A person's authenticator app, and the codes that stand in for it when it is lost.</summary>
/// <param name="Secret">What the app knows, as <see cref="ProtectedSecrets"/> keeps it.</param>
/// <param name="LastStep">The step of time whose code was last taken: neither that one nor one before it counts again.</param>
/// <param name="RecoveryCodes">The hashes of those that are left, in hex.</param>
internal sealed record SecondFactor(string Secret, long LastStep, ImmutableArray<string> RecoveryCodes)
{
    /// <returns>The factor after that proof; <c>null</c>: it was used before.</returns>
    public SecondFactor? After(CodeProof proof) => proof switch
    {
        CodeProof.OfStep step => step.Step > LastStep ? this with { LastStep = step.Step } : null,
        CodeProof.OfRecovery recovery when RecoveryCodes.IndexOf(recovery.Hash) is >= 0 and var place =>
            this with { RecoveryCodes = RecoveryCodes.RemoveAt(place) },
        _ => null,
    };
}

/// <summary>What a typed code stands for.</summary>
internal abstract record CodeProof
{
    /// <summary>It is the app's code of that step of time.</summary>
    public sealed record OfStep(long Step) : CodeProof;

    /// <summary>It may be a recovery code.</summary>
    public sealed record OfRecovery(string Hash) : CodeProof;
}
