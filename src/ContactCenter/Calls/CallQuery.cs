namespace ContactCenter.Calls;

/// <summary>Which calls are asked for.</summary>
public sealed record CallQuery
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 500;

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where the page before ended; <c>null</c>: the first page.</summary>
    public CallCursor? After { get; init; }

    /// <summary>Only live or only ended ones.</summary>
    public bool? IsLive { get; init; }

    public string? Caller { get; init; }

    public string? Number { get; init; }

    public string? Department { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>Only calls that another system knows by this id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Only ended calls on this topic, by its id.</summary>
    public string? Topic { get; init; }

    /// <summary>Only ended calls of which the caller's sentiment has this label.</summary>
    public string? Sentiment { get; init; }

    /// <summary>Whether calls are chosen by what was found out about them.</summary>
    public bool IsOfFound => Topic is not null || Sentiment is not null;

    /// <summary>Whether calls of other systems that belong to no department are told as well.</summary>
    public bool SeesUnassigned { get; init; } = true;

    /// <summary>Only calls whose caller was asked in a survey.</summary>
    public bool HasSurvey { get; init; }

    /// <summary>With <see cref="HasSurvey"/>: only this score.</summary>
    public int? Score { get; init; }

    /// <summary>With <see cref="HasSurvey"/>: only about the agent at this endpoint.</summary>
    public string? Agent { get; init; }

    /// <summary>Whether it is told how many match in all, which costs most of a later page.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>Whether nothing is told where calls that have ended and are on their way to the history cannot all be read; else those are left out.</summary>
    public bool IsWhole { get; init; }

    /// <summary>All calls of a caller, for who must leave out none of them.</summary>
    public static CallQuery AllOf(string caller) => new() { Caller = caller, Limit = MaxLimit, IsCounted = false, IsWhole = true };

    /// <remarks>What was found out about a call does not stand in it: of ended calls it is asked for where it lies.</remarks>
    public bool Matches(CallSession call) =>
        (!IsOfFound || call.IsOver)
        && (IsLive is not { } live || live != call.IsOver)
        && (Caller is null || string.Equals(Caller, call.Caller.Address, StringComparison.OrdinalIgnoreCase))
        && (Number is null || Number == call.Caller.Dialled)
        && (Department is null || string.Equals(Department, call.Department, StringComparison.OrdinalIgnoreCase))
        && (From is not { } from || call.Caller.StartedAt >= from)
        && (To is not { } to || call.Caller.StartedAt < to)
        && (ExternalId is null || ExternalId == call.Foreign?.Id)
        && (SeesUnassigned || !call.IsUnassigned)
        && (!HasSurvey || call.Survey?.AskedAt is not null)
        && (Score is not { } score || call.Survey?.Score == score)
        && (Agent is null || string.Equals(Agent, call.Survey?.Agent, StringComparison.OrdinalIgnoreCase));
}
