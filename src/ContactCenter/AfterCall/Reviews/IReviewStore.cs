using System.Collections.Immutable;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Reviews of calls.</summary>
/// <remarks>All of it throws <see cref="Foundation.Storage.HistoryUnavailableException"/> where it cannot be read or written.</remarks>
internal interface IReviewStore
{
    /// <summary>All revisions of all reviewers, the oldest first.</summary>
    Task<IReadOnlyList<KeptReview>> OfCallAsync(string call, CancellationToken cancellationToken);

    /// <summary>Keeps a review in place of the version before it.</summary>
    /// <param name="review">As it is from now on.</param>
    /// <param name="text">Its words, encrypted; <c>null</c>: it has none, and those of the version before go.</param>
    /// <returns>Whether it was kept: somebody may have changed it since, or the call was erased.</returns>
    Task<bool> PutAsync(Review review, byte[]? text);

    Task<ReviewPage> ListAsync(ReviewQuery query, CancellationToken cancellationToken);

    /// <summary>Calls that somebody is to review, the newest first.</summary>
    Task<DuePage> DueAsync(DueQuery query, CancellationToken cancellationToken);
}

/// <param name="Text">Its words, encrypted; <c>null</c>: they are gone.</param>
internal sealed record KeptReview(Review Review, byte[]? Text);

/// <summary>Which reviews are asked for.</summary>
/// <param name="State"><c>null</c>: any.</param>
/// <param name="Reviewer">
/// Whose drafts are seen. Of a call of which they have published none yet others' marks are not, and while they have a draft others' reviews are not.
/// </param>
/// <param name="Departments">Whose reviews are seen; <c>null</c>: all.</param>
/// <param name="Agent">Whose published reviews are seen as well; <c>null</c>: nobody's.</param>
/// <param name="Below">Only those with lower numbers.</param>
internal sealed record ReviewQuery(ReviewState? State, string Reviewer, ImmutableArray<string>? Departments, string? Agent, long Below, int Limit);

internal sealed record ReviewPage(IReadOnlyList<ListedReview> Items, long? Next, int Total);

/// <param name="IsOpen">Whether its mark, and what its agent says to it, may be told.</param>
internal sealed record ListedReview(Review Review, bool IsOpen);

/// <param name="Departments">Whose calls may be reviewed; <c>null</c>: all.</param>
/// <param name="Since">Only calls that began then or later.</param>
/// <param name="After">Only calls behind this place: of when a call began, and of its id; <c>null</c>: from the first on.</param>
internal sealed record DueQuery(ImmutableArray<string>? Departments, DateTimeOffset Since, ListPlace? After, int Limit)
{
    /// <summary>The id of who asks, whose own calls are left out; <c>null</c>: it is no person.</summary>
    public string? User { get; init; }

    /// <summary>What calls may call that person as their agent.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];
}

/// <param name="Next">The place of the last one, where others are behind it.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record DuePage(IReadOnlyList<DueCall> Items, ListPlace? Next, int Total);

/// <summary>A call that somebody is to review.</summary>
/// <param name="Call">Its id.</param>
/// <param name="IsLow">Whether the caller gave a low mark.</param>
/// <param name="IsFalling">Whether the caller's sentiment fell.</param>
/// <param name="IsSample">Whether it was drawn.</param>
internal sealed record DueCall(string Call, bool IsLow, bool IsFalling, bool IsSample);
