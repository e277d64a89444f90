using System.Collections.Immutable;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Stores;

/// <summary>One call in memory. Everything but the two sessions is read and changed under <see cref="Gate"/> alone.</summary>
internal sealed class CallEntry(LegId call)
{
    private volatile CallSession? _session;
    private volatile CallSession? _durable;

    public LegId Call => call;

    public Lock Gate { get; } = new();

    /// <summary>The call with all that was judged.</summary>
    public CallSession? Session
    {
        get => _session;
        set => _session = value;
    }

    /// <summary>The call as it stands on disk: what anybody but the rules is shown.</summary>
    public CallSession? Durable
    {
        get => _durable;
        set => _durable = value;
    }

    /// <summary>The version of <see cref="Durable"/>.</summary>
    public long DurableVersion { get; set; }

    /// <summary>Whether it is in the image no more; who holds it must look again.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>What of it stands in rows.</summary>
    public CallRows Rows { get; set; } = new();

    /// <summary>The newest change that may not be durable yet.</summary>
    public StorageChange? Newest { get; set; }

    /// <summary>Whether it waits for its move to the history, or is on its way there.</summary>
    public bool IsQueued { get; set; }

    /// <summary>What that delivery was answered.</summary>
    public bool TryAnswer(DeliveryId delivery, out CallAnswer? answer)
    {
        foreach (var stored in Rows.Answers)
        {
            if (stored.Delivery != delivery)
                continue;
            answer = stored.Answer;
            return true;
        }

        answer = null;
        return false;
    }
}

/// <summary>The numbers of a call's rows, and what of them is needed in memory.</summary>
internal readonly record struct CallRows()
{
    /// <summary>Rows of a call are keyed by its number times this, plus a number of their own.</summary>
    public const int RowsOfACall = 65_536;

    /// <summary>Deliveries of one call that are known again; a platform repeats within minutes.</summary>
    private const int MostAnswers = 256;

    /// <summary>The call's number; 0: it has no row yet.</summary>
    public long Number { get; init; }

    /// <summary>Counts the writes of its row.</summary>
    public long Version { get; init; }

    /// <summary>Lines of the timeline that have a row.</summary>
    public int Lines { get; init; }

    public int NextAnswer { get; init; }

    public int NextWork { get; init; }

    /// <summary>What each delivery was answered, the oldest first.</summary>
    public ImmutableArray<StoredAnswer> Answers { get; init; } = [];

    /// <summary>What is still to be done for the call.</summary>
    public ImmutableArray<OpenWork> Work { get; init; } = [];

    public long First => Number * RowsOfACall;

    /// <returns>The answer that is too old to be kept beside it, and all that are kept.</returns>
    public (StoredAnswer? Old, ImmutableArray<StoredAnswer> Answers) Remember(StoredAnswer given) => Answers.Length < MostAnswers
        ? (null, Answers.Add(given))
        : (Answers[0], Answers.RemoveAt(0).Add(given));

    /// <returns>The effects as the next items of work.</returns>
    /// <exception cref="InvalidOperationException">They are more than a call may have.</exception>
    public WorkItem[] WorkFor(CallSession after, ImmutableArray<CallEffect> effects, DateTimeOffset now)
    {
        if (effects.IsDefaultOrEmpty)
            return [];
        if (NextWork + effects.Length > RowsOfACall)
            throw new InvalidOperationException($"Call {after.CallerLeg} asks for more work than a call may have.");
        var work = new WorkItem[effects.Length];
        for (var i = 0; i < work.Length; i++)
            work[i] = EffectMapper.Of(First + NextWork + i, after, effects[i], now);
        return work;
    }

    /// <returns>What is no longer to be done, because it is over, or a timer that nobody wants any more; and the rest.</returns>
    public (ImmutableArray<long> Unwanted, ImmutableArray<OpenWork> Open) Sort(CallSession after, WorkEnding? ending)
    {
        var ended = ending is { IsEnd: true } or { Outcome: WorkOutcome.Dead } ? ending.Item.Number : 0;
        if (ended == 0 && !after.IsSettled)
            return ([], Work);
        var unwanted = Work.Where(open => open.Number != ending?.Item.Number && open.Effect is CallEffect.StartTimer && !CallFlow.Wants(after, open.Effect))
            .Select(open => open.Number).ToImmutableArray();
        return (unwanted, Work.RemoveAll(open => open.Number == ended || unwanted.Contains(open.Number)));
    }
}

/// <param name="Number">Its row's.</param>
/// <param name="Answer"><c>null</c>: none was awaited.</param>
internal readonly record struct StoredAnswer(long Number, DeliveryId Delivery, CallAnswer? Answer);

/// <param name="Number">The item's.</param>
internal readonly record struct OpenWork(long Number, CallEffect Effect);
