namespace ContactCenter.Domain.Plan;

/// <summary>
/// Digits that a caller is asked for outside the conversation, for example those of a card: a service of the owner's gets them, and they are
/// kept nowhere.
/// </summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Service">The service that gets the digits.</param>
public sealed record SensitiveModel(string Name, Prompt Prompt, string Service)
{
    public const int MostDigits = 20;

    /// <summary>1 to <see cref="MostDigits"/>.</summary>
    public required int MaxDigits { get; init; }

    /// <summary>Whether <c>#</c> ends the digits.</summary>
    public required bool EndKey { get; init; }

    /// <summary>How often the caller is asked, 1 and up.</summary>
    public required int Tries { get; init; }
}
