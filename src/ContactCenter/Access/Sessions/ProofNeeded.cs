namespace ContactCenter.Access.Sessions;

/// <summary>What a person must show who was refused: a member of problem+json, by which pages know what to ask for.</summary>
internal static class ProofNeeded
{
    public const string Member = "proof";

    /// <summary>To sign in again.</summary>
    public const string Password = "password";

    /// <summary>A code of the authenticator app, or a recovery code, besides the password.</summary>
    public const string Code = "code";

    /// <summary>A passkey, in the place of the password.</summary>
    public const string Passkey = "passkey";

    /// <summary>To set up a second factor; nothing else may be done before.</summary>
    public const string SecondFactor = "secondFactor";
}
