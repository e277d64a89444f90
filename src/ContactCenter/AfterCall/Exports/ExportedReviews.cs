using System.Security.Claims;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Reviews;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Exports;

/// <summary>How people have judged calls, drafts as well, as whoever asks may know it: comments may repeat what was said.</summary>
internal sealed class ExportedReviews(IReviewStore store, ToldReviews reviews, ReviewedCalls calls)
{
    private const string Json = "reviews.json";
    private const string Own = "You have talked in this call yourself: what others think of it is exported by somebody else.";

    /// <returns>The name of its file; or why it is left out; neither: nobody has judged the call.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    public async Task<(string? File, string? Refusal)> AddAsync(
        ExportFile export,
        string folder,
        CallSession call,
        IReadOnlyList<Recording> recordings,
        ClaimsPrincipal asker,
        Doer doer,
        CancellationToken cancellationToken)
    {
        var kept = await store.OfCallAsync(call.CallerLeg.Value, cancellationToken);
        if (kept.Count == 0)
            return (null, null);
        if (AnalysisReaders.RefusalTo(asker, recordings, call) is { } refusal)
            return (null, refusal);
        if (await calls.HasTalkedAsync(call, doer, cancellationToken))
            return (null, Own);
        try
        {
            var told = await reviews.OfAsync(call, kept, hasLines: true, cancellationToken);
            await export.AddAsync($"{folder}{Json}", told, ReviewJson.Default.IReadOnlyListReviewResource, cancellationToken);
            return (Json, null);
        }
        catch (EncryptionException fault)
        {
            return (null, $"The words of the reviews cannot be read: {fault.Message}");
        }
    }
}
