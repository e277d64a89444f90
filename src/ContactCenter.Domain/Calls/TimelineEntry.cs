namespace ContactCenter.Domain.Calls;

/// <summary>One line of the timeline of a call.</summary>
public readonly record struct TimelineEntry(DateTimeOffset At, TimelineKind Kind, string What);

/// <summary>What a line of the timeline of a call tells of.</summary>
public enum TimelineKind
{
    /// <summary>Something was decided. The first, since a line that was kept without a kind is one of these.</summary>
    Decision,

    /// <summary>The platform told something.</summary>
    Webhook,

    /// <summary>The platform was asked for something, or what became of that.</summary>
    Request,

    /// <summary>What a webhook was answered: the kinds of the NCCO's actions.</summary>
    Answer,

    /// <summary>An instant came that led to something.</summary>
    Timer,

    /// <summary>Somebody asked something of the call.</summary>
    Command,
}
