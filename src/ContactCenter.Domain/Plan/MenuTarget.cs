namespace ContactCenter.Domain.Plan;

/// <summary>Where a choice leads.</summary>
public abstract record MenuTarget
{
    private MenuTarget()
    {
    }

    /// <summary>Where it may lead in turn, within itself.</summary>
    public virtual IEnumerable<MenuTarget> Further => [];

    /// <summary>Whether the caller stays in menus, so that there may be no end to it.</summary>
    public virtual bool StaysInMenus => true;

    /// <summary>This one and all within it.</summary>
    public IEnumerable<MenuTarget> WithAllWithin() => Further.SelectMany(target => target.WithAllWithin()).Prepend(this);

    public sealed record Department(string Name) : MenuTarget
    {
        public override bool StaysInMenus => false;
    }

    public sealed record Menu(string Name) : MenuTarget;

    /// <summary>To a voice message for the department of that name.</summary>
    public sealed record Message(string Name) : MenuTarget
    {
        public override bool StaysInMenus => false;
    }

    /// <summary>Says something, then the menu again.</summary>
    public sealed record Say(Prompt Prompt) : MenuTarget;

    /// <summary>Says the menu again.</summary>
    public sealed record Repeat : MenuTarget;

    /// <summary>To the menu the caller came from; in the first menu the same as <see cref="Repeat"/>.</summary>
    public sealed record Back : MenuTarget;

    /// <summary>Says goodbye and ends the call.</summary>
    public sealed record End(Prompt? Prompt) : MenuTarget
    {
        public override bool StaysInMenus => false;
    }

    /// <summary>Asks for digits, and leads on by what they are.</summary>
    public sealed record Collect(CollectModel Model) : MenuTarget
    {
        public override IEnumerable<MenuTarget> Further => Model.Next.Select(next => next.Target).Concat(Model.Failed is { } failed ? [failed] : []);
    }

    /// <summary>Does what a service says.</summary>
    public sealed record Ncco(NccoModel Model) : MenuTarget
    {
        public override IEnumerable<MenuTarget> Further => Model.Then is { } then ? [then] : [];
    }
}

/// <summary>An NCCO that a service writes while the call runs.</summary>
/// <param name="Path">Where it stands below <c>Ivr:Menus</c>: a caller who is in it is found again by that.</param>
/// <param name="Question">The service that is asked for it, and for what follows from each input.</param>
/// <param name="Then">Where the caller goes when it has come to its end; <c>null</c>: back to the menu.</param>
public sealed record NccoModel(string Path, ServiceCall Question, MenuTarget? Then);

/// <summary>A question that a menu asks a service. How the service is reached is no part of the plan.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Path">Below its address, beginning with <c>/</c>; empty: none.</param>
/// <param name="Wait">Said meanwhile; <c>null</c>: what the texts say.</param>
public sealed record ServiceCall(string Service, string Path, Prompt? Wait);
