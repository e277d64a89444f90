using System.Collections.Immutable;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>What the call's rules made of a fact, ready to be saved.</summary>
/// <param name="Session">The call after it; <c>null</c>: there is no such call, and none is begun.</param>
/// <param name="Answer">The NCCO for the platform as UTF-8 JSON; <c>null</c>: none is awaited.</param>
/// <param name="Effects">To be saved as work in the same commit.</param>
/// <param name="Ignored">Why the fact was left aside.</param>
public readonly record struct Decision(CallSession? Session, byte[]? Answer, ImmutableArray<CallEffect> Effects, string? Ignored)
{
    /// <summary>Whether the call begins with this fact.</summary>
    public bool IsBegin { get; init; }

    /// <summary>Whether the caller's leg ends with this fact.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Names in braces of what is said that nothing had set.</summary>
    public ImmutableArray<string> UnsetNames { get; init; }

    /// <summary>Whether caller and agent are found in two conversations with this fact.</summary>
    public bool IsSplit { get; init; }
}

/// <summary>The rules: pure, called by a store while it holds the call.</summary>
public delegate Decision Decide(CallSession? call, CallEvent fact);

/// <summary>What a store saved.</summary>
/// <param name="IsRepeat">The delivery had been handled before: nothing was changed, and the answer is the one of then.</param>
/// <param name="Work">The effects as work, to be released once the answer has left; <c>null</c>: there is none.</param>
public readonly record struct Commit(Decision Decision, bool IsRepeat, WorkHold? Work = null);
