namespace ContactCenter.Load.People;

/// <summary>What the server says, as short as it can be said: what people listen for.</summary>
public static class Words
{
    public const string Menu = "Which department?";
    public const string Connecting = "Hold on.";
    public const string Apology = "Nobody is free.";
    public const string Survey = "Which mark?";
    public const string Thanks = "Thanks.";
    public const string Goodbye = "Goodbye.";

    /// <summary>Said where the server does not know what else to say.</summary>
    public const string TechnicalFault = "Technical fault.";

    /// <summary>Said first when the platform had to ask the fallback address.</summary>
    public const string CarryOn = "We go on.";
}
