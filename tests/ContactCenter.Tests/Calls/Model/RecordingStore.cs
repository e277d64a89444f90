using System.Collections.Immutable;
using ContactCenter.Calls;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>One fact that a call learnt, and what was to be done because of it.</summary>
internal sealed record Judged(DateTimeOffset At, LegId Call, CallEvent Fact, CallSession After, ImmutableArray<CallEffect> Effects);

/// <summary>Keeps what passes through a store, in the order of judging.</summary>
internal sealed class RecordingStore(ICallStore inner, TimeProvider time) : ICallStore
{
    public List<Judged> Judged { get; } = [];

    public int LiveCalls => inner.LiveCalls;

    public bool IsBusy => inner.IsBusy;

    public async ValueTask<Commit> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        var commit = await inner.TransitAsync(call, delivery, fact, decide);
        if (!commit.IsRepeat && commit.Decision.Session is { } after)
            Judged.Add(new(time.GetUtcNow(), call, fact, after, commit.Decision.Effects));
        return commit;
    }

    public ValueTask<CallSession?> FindAsync(LegId call) => inner.FindAsync(call);

    public ValueTask<LegId?> CallOfAsync(LegId leg) => inner.CallOfAsync(leg);

    public LegId? LiveCallOf(LegId leg) => inner.LiveCallOf(leg);

    public IReadOnlyList<CallSession> Unsettled() => inner.Unsettled();

    public ValueTask<CallListing> ListAsync(CallQuery query) => inner.ListAsync(query);
}
