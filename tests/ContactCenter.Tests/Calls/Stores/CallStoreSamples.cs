using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>Sessions for the tests of stores.</summary>
internal static class CallStoreSamples
{
    /// <summary>The call one change later: one more agent's leg, known at once.</summary>
    public static CallSession Next(CallSession? before, LegId call, int number, bool ends)
    {
        var session = before ?? new TestCall().Session with { CallerLeg = call };
        var leg = new CallLeg(session.NextLeg, "Sales", new DepartmentEndpoint.App("ada"), session.Caller.StartedAt) { Id = new($"{call}-agent-{number}") };
        return session.EndedAt(session.Caller.EndedAt ?? (ends ? session.Caller.StartedAt.AddSeconds(number) : null)) with
        {
            Legs = session.Legs.Add(leg),
        };
    }
}
