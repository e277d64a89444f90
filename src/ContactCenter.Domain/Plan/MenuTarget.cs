namespace ContactCenter.Domain.Plan;

/// <summary>Where a choice leads.</summary>
public abstract record MenuTarget
{
    private MenuTarget()
    {
    }

    public sealed record Department(string Name) : MenuTarget;

    public sealed record Menu(string Name) : MenuTarget;

    /// <summary>To a voice message for the department of that name.</summary>
    public sealed record Message(string Name) : MenuTarget;

    /// <summary>Says something, then the menu again.</summary>
    public sealed record Say(Prompt Prompt) : MenuTarget;

    /// <summary>Says the menu again.</summary>
    public sealed record Repeat : MenuTarget;

    /// <summary>To the menu the caller came from; in the first menu the same as <see cref="Repeat"/>.</summary>
    public sealed record Back : MenuTarget;

    /// <summary>Says goodbye and ends the call.</summary>
    public sealed record End(Prompt? Prompt) : MenuTarget;
}
