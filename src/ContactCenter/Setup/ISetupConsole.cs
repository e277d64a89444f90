namespace ContactCenter.Setup;

/// <summary>The person who runs <c>setup</c>.</summary>
internal interface ISetupConsole
{
    /// <summary>Tells a line.</summary>
    void Say(string line);

    /// <summary>Tells why it goes no further.</summary>
    void SayError(string line);

    /// <summary>Asks, and shows what is typed.</summary>
    /// <returns>The answer without blanks around it; <c>null</c>: nobody answers.</returns>
    string? Ask(string question);

    /// <summary>Asks, and does not show what is typed.</summary>
    /// <inheritdoc cref="Ask" path="/returns"/>
    string? AskSecret(string question);
}
