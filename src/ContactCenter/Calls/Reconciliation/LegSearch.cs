using ContactCenter.Calls.Effects;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Reconciliation;

/// <summary>
/// Finds legs in the platform's list whose ids were never learnt. After a fault many are looked for at once: those who ask
/// while the list is being read share the next reading.
/// </summary>
internal sealed class LegSearch(ICallsApi api, RequestBudget budget)
{
    /// <summary>A leg begins when it is asked for, or moments later: it is among the oldest of the list, even when thousands began that minute.</summary>
    private const int MostPages = 100;

    /// <summary>A page that fails is asked for again at once: to begin anew for each would never come to the end where many fail.</summary>
    private const int MostTries = 3;

    /// <summary>Whatever the platform takes for the time of a leg (asked for, answered, over), one that is looked for has it by then, or goes on.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Wish>> _waiting = new(StringComparer.Ordinal);

    /// <summary>The oldest leg that began at <paramref name="since"/> or later and is taken.</summary>
    /// <remarks>Whoever asks has a permit for one request, alone or shared.</remarks>
    /// <param name="region">Where the legs live.</param>
    /// <param name="since">By our clock, from which the platform's may differ a little; what is known to have begun earlier is passed over.</param>
    /// <param name="takes">Whether it is this one: asked of each leg, in their order, until it says so.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Accepted: the leg, or without value that there is none. Otherwise the platform did not tell.</returns>
    public Task<ApiReply<CallRecord>> FindAsync(Uri? region, DateTimeOffset since, Func<CallRecord, ValueTask<bool>> takes, CancellationToken cancellationToken)
    {
        var wish = new Wish(since - RequestTimes.ClockSkew, takes, cancellationToken);
        var place = region?.AbsoluteUri ?? "";
        bool isFirst;
        lock (_gate)
        {
            isFirst = _waiting.TryAdd(place, []);
            _waiting[place].Add(wish);
        }

        if (isFirst)
            _ = ReadAsync(region, place);
        return wish.Reply.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Reads the list for all who wait, as often as others have come meanwhile.</summary>
    private async Task ReadAsync(Uri? region, string place)
    {
        // Who begins has the permit for the first page.
        for (var hasPermit = true; TakeWaiting(place) is { } wishes; hasPermit = false)
            await ReadAsync(region, wishes, hasPermit);
    }

    private List<Wish>? TakeWaiting(string place)
    {
        lock (_gate)
        {
            var waiting = _waiting[place];
            if (waiting.Count == 0)
            {
                _waiting.Remove(place);
                return null;
            }

            _waiting[place] = [];
            return waiting;
        }
    }

    private async Task ReadAsync(Uri? region, List<Wish> wishes, bool hasPermit)
    {
        try
        {
            var none = await ReadPagesAsync(region, wishes, hasPermit);
            foreach (var wish in wishes)
                wish.Reply.TrySetResult(none);
        }
        catch (Exception fault)
        {
            foreach (var wish in wishes)
                wish.Reply.TrySetException(fault);
        }
    }

    /// <returns>What those are told whose leg was not there.</returns>
    private async Task<ApiReply<CallRecord>> ReadPagesAsync(Uri? region, List<Wish> wishes, bool hasPermit)
    {
        var filter = new CallFilter { From = wishes.Min(wish => wish.From), Until = wishes.Max(wish => wish.From) + Window, PageSize = CallFilter.LargestPage };
        for (var page = 0; page < MostPages; page++)
        {
            wishes.RemoveAll(wish => wish.IsOver);
            if (wishes.Count == 0)
                break;
            var reply = await AskAsync(region, filter with { RecordIndex = page * CallFilter.LargestPage }, hasPermit && page == 0);
            if (reply.Value is not { } found)
                return new(reply.Outcome, null, reply.Reason);
            foreach (var record in found.Calls)
                await OfferAsync(record, wishes);
            if (found.Calls.Count < CallFilter.LargestPage)
                break;
        }

        return new(ApiOutcome.Accepted, null, "not in the list");
    }

    private async Task<ApiReply<CallPage>> AskAsync(Uri? region, CallFilter page, bool hasPermit)
    {
        for (var tries = 1; ; tries++)
        {
            if (!hasPermit || tries > 1)
            {
                if (!budget.MayAsk())
                    return new(ApiOutcome.RefusedForNow, null, "the platform does not answer");
                await budget.AcquireAsync(new(RequestBudget.Others, Priority.LookUps), CancellationToken.None);
            }

            var reply = await api.ListAsync(region, page, CancellationToken.None);
            if (reply.Outcome is not (ApiOutcome.RefusedForNow or ApiOutcome.Unknown) || tries == MostTries)
                return reply;
        }
    }

    private static async ValueTask OfferAsync(CallRecord record, List<Wish> wishes)
    {
        foreach (var wish in wishes)
        {
            if (wish.IsOver || record.StartTime < wish.From || !await wish.Takes(record))
                continue;
            wish.Reply.TrySetResult(new(ApiOutcome.Accepted, record, "in the list"));
            return;
        }
    }

    private sealed record Wish(DateTimeOffset From, Func<CallRecord, ValueTask<bool>> Takes, CancellationToken Cancellation)
    {
        public TaskCompletionSource<ApiReply<CallRecord>> Reply { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsOver => Reply.Task.IsCompleted || Cancellation.IsCancellationRequested;
    }
}
