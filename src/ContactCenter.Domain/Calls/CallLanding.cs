namespace ContactCenter.Domain.Calls;

/// <summary>Where a caller comes to from the menus.</summary>
/// <param name="Department">Which one, or which one's callers leave a message, or which one was closed; <c>null</c>: none.</param>
public sealed record CallLanding(LandingKind Kind, string? Department)
{
    /// <summary>A caller who never leaves the menus by what they do.</summary>
    public static readonly CallLanding NoWayOut = new(LandingKind.NoWayOut, Department: null);

    /// <summary>Whether that is the same place, however its name is written.</summary>
    public bool IsSame(CallLanding other) => Kind == other.Kind && string.Equals(Department, other.Department, StringComparison.OrdinalIgnoreCase);

    /// <returns><c>null</c>: the caller is in the menus, or gone.</returns>
    internal static CallLanding? Of(CallSession call) => KindOf(call.Placement.State) is { } kind ? new(kind, call.Department) : null;

    /// <returns><c>null</c>: that is in the menus, or nowhere.</returns>
    internal static LandingKind? KindOf(CallState state) => state.Match<LandingKind?>(
        inMenu: static _ => null,
        collecting: static _ => null,
        asking: static _ => null,
        hearingRemoteNcco: static _ => null,
        announcing: static _ => LandingKind.Department,
        waiting: static _ => LandingKind.Department,
        inConversation: static _ => LandingKind.Department,
        enteringDigits: static _ => LandingKind.Department,
        submittingDigits: static _ => LandingKind.Department,
        connecting: static _ => LandingKind.Department,
        connected: static _ => LandingKind.Department,
        choosingAfterNoAnswer: static _ => LandingKind.Department,
        leavingMessage: static _ => LandingKind.Message,
        inSurvey: static _ => LandingKind.Department,
        hearingGoodbye: static _ => LandingKind.End,
        ended: static _ => null);
}

/// <summary>Where a caller may come to.</summary>
public enum LandingKind
{
    /// <summary>Somebody is rung, or would be.</summary>
    Department,

    /// <summary>The caller is asked to leave a message.</summary>
    Message,

    /// <summary>The caller hears the last words.</summary>
    End,

    /// <summary>Nowhere: all that the caller did left them in the menus.</summary>
    NoWayOut,
}
