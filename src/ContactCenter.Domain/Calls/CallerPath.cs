namespace ContactCenter.Domain.Calls;

/// <summary>How a caller went through the call by what they did.</summary>
public sealed record CallerPath
{
    /// <summary>Of calls that began before it was kept, and of calls that other systems have led.</summary>
    public static readonly CallerPath Unknown = new();

    /// <summary>What the caller did and services told, the oldest first; <c>null</c>: the call began before that was kept.</summary>
    public ImmutableArray<CallInput>? Inputs { get; init; }

    /// <summary>Where the caller came to from the menus, by what they did there; <c>null</c>: nowhere.</summary>
    public CallLanding? Landing { get; init; }
}
