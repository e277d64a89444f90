using System.Collections.Immutable;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Phones;

/// <summary>The latest calls of one phone, oldest first. Changed on the event loop, read from anywhere.</summary>
internal sealed class PhoneCalls
{
    private const int Capacity = 20;

    private ImmutableList<PhoneCall> _calls = [];

    public IReadOnlyList<PhoneCall> All => Volatile.Read(ref _calls);

    public void Begin(Leg leg)
    {
        var call = new PhoneCall(leg.Id, leg.Plan.Inbound, leg.Plan.Inbound ? leg.Plan.To.Address : leg.Plan.From.Address, leg.CreatedAt);
        Volatile.Write(ref _calls, _calls.RemoveRange(0, _calls.Count < Capacity ? 0 : 1).Add(call));
    }

    public void Answer(Leg leg) => Change(leg, call => call with { AnsweredAt = leg.AnsweredAt });

    public void End(Leg leg, LegEnd end, string? reason) => Change(leg, call => call with
    {
        EndedAt = leg.EndedAt,
        Ending = CallEnding.Of(leg, end, reason),
        ApplicationFault = CallEnding.FaultOf(leg, end),
        HasFailed = CallEnding.HasFailed(leg, end),
    });

    private void Change(Leg leg, Func<PhoneCall, PhoneCall> change)
    {
        var index = _calls.FindLastIndex(call => call.Leg == leg.Id);
        if (index >= 0)
            Volatile.Write(ref _calls, _calls.SetItem(index, change(_calls[index])));
    }
}
