using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Domain.Analysis.Scorecards;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Tells reviews with the questions that were asked, and with the lines of which transcript they name.</summary>
internal sealed class ToldReviews(ReviewTexts texts, IPlanScorecards scorecards, ITranscripts transcripts)
{
    /// <summary>The version of the transcripts from which numbers have been kept.</summary>
    private const long First = 1;

    /// <param name="call">That they judge.</param>
    /// <param name="reviews">As they are kept.</param>
    /// <param name="hasLines">Whether the segments are told that show an answer.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">Their words cannot be decrypted.</exception>
    public async Task<IReadOnlyList<ReviewResource>> OfAsync(
        CallSession call, IEnumerable<KeptReview> reviews, bool hasLines, CancellationToken cancellationToken)
    {
        var told = new List<ReviewResource>();
        foreach (var (review, body) in reviews)
            told.Add(await OfAsync(call, review, await texts.OpenAsync(review, body, cancellationToken), hasLines, cancellationToken));
        return told;
    }

    /// <summary>With the questions of the plan by which it was saved.</summary>
    public Task<ReviewResource> OfAsync(CallSession call, Review review, ReviewText text, bool hasLines, CancellationToken cancellationToken) =>
        OfAsync(call, review, text, scorecards.Find(review.Scorecard, review.Plan), hasLines, cancellationToken);

    /// <summary>With the questions of that scorecard.</summary>
    public async Task<ReviewResource> OfAsync(
        CallSession call, Review review, ReviewText text, ScorecardModel? scorecard, bool hasLines, CancellationToken cancellationToken)
    {
        if (!hasLines)
            return ReviewResource.Of(call, review, text, scorecard, ToldLine.None);
        var isOfNow = await transcripts.VersionOfAsync(call.CallerLeg.Value, cancellationToken) == (text.Transcript ?? First);
        return ReviewResource.Of(call, review, text, scorecard, isOfNow ? ToldLine.OfTranscript : ToldLine.OfEarlier);
    }
}
