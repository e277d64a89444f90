using System.Collections.Immutable;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Imports;

/// <summary>What recordings wait for at an instant, back-filled or not, and whether callers wait.</summary>
/// <param name="Open">The numbers of recordings that something is still to be done for.</param>
/// <param name="Due">Of these, those for which it is done now or could be.</param>
/// <param name="IsWhole">Whether <paramref name="Open"/> names all of them.</param>
/// <param name="CallersWait">Whether requests for live calls have to wait for their turn.</param>
internal sealed record WaitingWork(ImmutableHashSet<long> Open, ImmutableHashSet<long> Due, bool IsWhole, bool CallersWait)
{
    /// <summary>More of a kind are not looked at: a back-fill waits then anyway.</summary>
    private const int MostOfAKind = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>In the order in which a recording comes through them: one that goes on meanwhile is seen before or after.</summary>
    private static readonly ImmutableArray<string> Kinds =
    [
        TakeAnnouncedHandler.WorkKind, FetchRecordingHandler.WorkKind, AwaitCompletionHandler.WorkKind, TranscribeHandler.WorkKind, CoverHandler.WorkKind,
    ];

    public static WaitingWork Read(IBackgroundRows rows, IWorkBudget budget, DateTimeOffset now)
    {
        var kinds = Kinds.Select(kind => rows.Due(kind, DateTimeOffset.MaxValue, [], MostOfAKind)).ToList();
        var items = kinds.SelectMany(kind => kind).ToList();
        return new(
            [.. items.Select(RecordingWork.NumberOf)],
            [.. items.Where(item => item.Due <= now).Select(RecordingWork.NumberOf)],
            kinds.TrueForAll(kind => kind.Count < MostOfAKind),
            now - budget.WaitingSince > LongestWait);
    }

    /// <summary>Whether a back-fill lets others go first.</summary>
    /// <param name="pending">What back-fills themselves have under way.</param>
    public bool AreOthersWaiting(IReadOnlySet<long> pending) => CallersWait || Due.Any(number => !pending.Contains(number));
}
