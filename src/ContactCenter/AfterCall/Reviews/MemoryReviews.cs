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

    public Task<bool> PutAsync(Review review, byte[] text)
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
        List<Review> seen;
        lock (_gate)
        {
            var begun = _all.Select(kept => kept.Review).Where(review => review.Reviewer == query.Reviewer)
                .GroupBy(review => review.Call, StringComparer.Ordinal).Where(own => own.All(review => !review.IsPublished)).Select(own => own.Key)
                .ToHashSet(StringComparer.Ordinal);
            seen = [.. _all.Select(kept => kept.Review).Where(review => IsSeen(review, query, begun)).Reverse()];
        }

        var page = seen.Where(review => review.Number < query.Below).Take(query.Limit + 1).ToList();
        return Task.FromResult(new ReviewPage(
            [.. page.Take(query.Limit)], page.Count > query.Limit ? page[query.Limit - 1].Number : null, seen.Count));
    }

    public Task<DuePage> DueAsync(DueQuery query, CancellationToken cancellationToken) => Task.FromResult(new DuePage([], 0));

    /// <param name="review">That may be seen.</param>
    /// <param name="query">By whom.</param>
    /// <param name="begun">Calls of which they have drafts alone.</param>
    private static bool IsSeen(Review review, ReviewQuery query, HashSet<string> begun)
    {
        if (query.State is { } state && review.State != state)
            return false;
        if (review.Reviewer == query.Reviewer)
            return true;
        var isOfDepartment = query.Departments is not { } named
            || (review.Department is { } department && named.Contains(department, StringComparer.OrdinalIgnoreCase));
        return review.IsPublished && ((query.Agent is { } agent && review.Agent == agent) || (isOfDepartment && !begun.Contains(review.Call)));
    }
}
