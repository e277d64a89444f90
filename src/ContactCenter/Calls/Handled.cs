using System.Collections.Immutable;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>What came of a fact: one result, from the store that judged and saved it to whoever had brought it.</summary>
/// <param name="Session">The call after it; <c>null</c>: there is no such call, and none was begun.</param>
/// <param name="Answer">What the platform is answered; <c>null</c>: it awaits nothing.</param>
public readonly record struct Handled(CallSession? Session, CallAnswer? Answer = null)
{
    /// <summary>The delivery had been handled before: nothing was changed, and the answer is the one of then.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Why the fact was left aside; <c>null</c>: it was not.</summary>
    public string? Ignored { get; init; }

    /// <summary>What was decided of what somebody asked of the call; <c>null</c>: nobody asked anything.</summary>
    public CommandDecision? Command { get; init; }

    /// <summary>What became of what somebody has written about the call; <c>null</c>: nobody has written anything.</summary>
    public EditResult? Edit { get; init; }

    /// <summary>Whether the call began with this fact.</summary>
    public bool IsBegin { get; init; }

    /// <summary>Whether the caller's leg ended with this fact.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether this fact showed caller and agent in two conversations.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Names in braces that something said has, and that nothing had set.</summary>
    public ImmutableArray<string> UnsetNames { get => field.IsDefault ? [] : field; init; }

    /// <summary>The effects as work, to be released once the answer has left; <c>null</c>: there are none.</summary>
    public WorkHold? Work { get; init; }
}

/// <summary>The rules: pure, called by a store while it holds the call.</summary>
/// <returns>What follows; <c>null</c>: there is no such call, and none begins.</returns>
public delegate Transition? Decide(CallSession? call, CallEvent fact);

/// <summary>Tells what else is to be saved in the commit of a change. Called while the call is held: nothing may be waited for.</summary>
/// <param name="before">The call before the fact; <c>null</c>: it began with it.</param>
/// <param name="handled">What came of it.</param>
/// <returns><c>null</c>: nothing else.</returns>
public delegate StorageChange? SavedAlong(CallSession? before, Handled handled);
