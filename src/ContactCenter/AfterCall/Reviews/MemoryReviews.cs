namespace ContactCenter.AfterCall.Reviews;

/// <summary>In memory, until the process ends. No call is due there: nothing is known of calls that have gone.</summary>
internal sealed class MemoryReviews : IReviewStore
{
    private readonly Lock _gate = new();
    private readonly List<KeptReview> _all = [];

    public Task<IReadOnlyList<KeptReview>> OfCallAsync(string call, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<KeptReview>>([.. _all.Where(kept => kept.Review.Call == call)]);
    }

    public Task<bool> PutAsync(Review review, byte[]? text)
    {
        lock (_gate)
        {
            var at = _all.FindIndex(kept => (kept.Review.Call, kept.Review.Reviewer, kept.Review.Revision) == (review.Call, review.Reviewer, review.Revision));
            if ((at < 0 ? 0 : _all[at].Review.Version) != review.Version - 1)
                return Task.FromResult(false);
            if (at < 0)
                _all.Add(new(review with { Number = _all.Count + 1 }, text));
            else
                _all[at] = new(review, text);
            return Task.FromResult(true);
        }
    }

    public Task<ReviewPage> ListAsync(ReviewQuery query, CancellationToken cancellationToken)
    {
        List<ListedReview> seen;
        lock (_gate)
        {
            var own = _all.Select(kept => kept.Review).Where(review => review.Reviewer == query.Reviewer)
                .ToLookup(review => review.Call, StringComparer.Ordinal);
            seen = [.. _all.Select(kept => Listed(kept.Review, query, [.. own[kept.Review.Call]])).OfType<ListedReview>().Reverse()];
        }

        var page = seen.Where(each => each.Review.Number < query.Below).Take(query.Limit + 1).ToList();
        return Task.FromResult(new ReviewPage(
            [.. page.Take(query.Limit)], page.Count > query.Limit ? page[query.Limit - 1].Review.Number : null, seen.Count));
    }

    public Task<DuePage> DueAsync(DueQuery query, CancellationToken cancellationToken) => Task.FromResult(new DuePage([], Next: null, Total: 0));

    /// <param name="review">That may be seen.</param>
    /// <param name="query">By whom.</param>
    /// <param name="own">Their reviews of the call.</param>
    private static ListedReview? Listed(Review review, ReviewQuery query, IReadOnlyCollection<Review> own)
    {
        var isOfAsker = review.Reviewer == query.Reviewer || (review.IsPublished && query.Agent is { } agent && review.Agent == agent);
        var isOfDepartment = query.Departments is not { } named
            || (review.Department is { } department && named.Contains(department, StringComparer.OrdinalIgnoreCase));
        var hasPublished = own.Any(each => each.IsPublished);
        if (!isOfAsker && (!review.IsPublished || !isOfDepartment || (own.Count > 0 && !hasPublished)))
            return null;
        var isOpen = isOfAsker || hasPublished;
        var state = isOpen ? review.State : ReviewState.Published;
        return query.State is { } wanted && state != wanted ? null : new(review, isOpen);
    }
}
