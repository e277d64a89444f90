using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>How one person judges one call, by a scorecard. What was published is changed by a new revision alone.</summary>
/// <param name="Call">The id of the call.</param>
/// <param name="Reviewer">The id of the person, or <c>key</c> and the name of a program's key.</param>
/// <param name="Revision">From 1, of this reviewer's reviews of the call.</param>
internal sealed record Review(string Call, string Reviewer, int Revision)
{
    /// <summary>Given by the store; 0: it is not kept yet.</summary>
    public long Number { get; init; }

    /// <summary>The reviewer as others read it.</summary>
    public required string ReviewerName { get; init; }

    /// <summary>The user whose call it is; <c>null</c>: the agent is no user.</summary>
    public string? Agent { get; init; }

    /// <summary>Of the call; <c>null</c>: it has none.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the scorecard.</summary>
    public required string Scorecard { get; init; }

    /// <summary>The plan from which the scorecard is.</summary>
    public required int Plan { get; init; }

    public ReviewState State { get; init; }

    /// <summary>In the order of the scorecard.</summary>
    public ImmutableArray<ReviewAnswer> Answers { get; init; } = [];

    /// <summary>0 to 1; <c>null</c>: nothing is answered.</summary>
    public double? Mark { get; init; }

    /// <summary>Counts changes, from 1; 0: it is not kept yet.</summary>
    public int Version { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public bool IsPublished => State != ReviewState.Draft;

    /// <summary>The name under which its words are encrypted.</summary>
    public string TextName => TextNameOf(Reviewer, Revision);

    public static string TextNameOf(string reviewer, int revision) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"review/{reviewer}/{revision}");
}

/// <summary>An answer without its words.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Value">Of <see cref="Domain.Analysis.Scorecards.AnswerWords"/>; <c>null</c>: it is not answered.</param>
/// <param name="Proposed">What was proposed when it was saved; <c>null</c>: nothing.</param>
internal sealed record ReviewAnswer(string Question, string? Value, string? Proposed);

internal enum ReviewState
{
    /// <summary>Its reviewer alone sees it.</summary>
    Draft,
    Published,

    /// <summary>The agent has taken note of it.</summary>
    Acknowledged,

    /// <summary>The agent does not agree.</summary>
    Disputed,
}

/// <summary>States as rows and API write them.</summary>
internal static class ReviewWords
{
    public const string Due = "due";

    public static string Of(ReviewState state) => state.ToString().ToLowerInvariant();

    public static ReviewState StateOf(string word) => Enum.Parse<ReviewState>(word, ignoreCase: true);
}
