namespace ContactCenter.Calls.Resources;

/// <summary>What a caller is to be asked for outside the conversation.</summary>
/// <param name="Name">An entry of <c>Ivr:Sensitive</c>, in any case.</param>
internal sealed record SensitiveInquiry(string? Name);
