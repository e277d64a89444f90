namespace ContactCenter.Simulator.Unspecified;

/// <summary>
/// What becomes of <c>canHear</c> and <c>canSpeak</c> when a leg enters a conversation again that it has entered before and that has not
/// ended meanwhile.
/// </summary>
public enum AudibilityOnReturn
{
    /// <summary>What it said when it entered first stays.</summary>
    Kept,

    /// <summary>What it says now counts.</summary>
    Changed,

    /// <summary>If it says anything now, nobody hears it in that conversation any more; else what it said first stays.</summary>
    Silenced,
}
