namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>What is found in transcripts by the rules of this folder.</summary>
public static class FindKinds
{
    public const string Card = "card";
    public const string SecurityCode = "securityCode";
    public const string Iban = "iban";
    public const string Email = "email";

    /// <summary>Numbers of phones, which need more than these rules: the server has their finder.</summary>
    public const string Phone = "phone";

    /// <summary>What is taken out where nothing else is asked for.</summary>
    public static readonly ImmutableHashSet<string> Redacted = [Card, SecurityCode];
}
