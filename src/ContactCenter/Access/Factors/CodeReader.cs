namespace ContactCenter.Access.Factors;

/// <summary>Tells what a typed code stands for: one of the authenticator app, or a recovery code.</summary>
internal sealed class CodeReader(ProtectedSecrets secrets, TimeProvider time)
{
    /// <summary>Longer texts are not looked at.</summary>
    private const int Longest = 64;

    /// <param name="factor">Of the person who typed it.</param>
    /// <param name="code">Blanks, dashes and case do not matter.</param>
    /// <returns><c>null</c>: it is wrong. Whether it was used before the factor itself says.</returns>
    public CodeProof? Read(SecondFactor factor, string code)
    {
        var plain = Plain(code);
        if (plain.Length is 0 or > Longest)
            return null;
        if (!TimeCodes.IsCode(plain))
            return new CodeProof.OfRecovery(RecoveryCodes.HashOf(plain));
        return secrets.Read(factor.Secret) is { } secret && TimeCodes.StepOf(secret, plain, time.GetUtcNow()) is { } step
            ? new CodeProof.OfStep(step)
            : null;
    }

    public static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit));
}
