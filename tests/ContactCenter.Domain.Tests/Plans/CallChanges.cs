using ContactCenter.Domain.Calls.Steps.Goodbye;

namespace ContactCenter.Domain.Tests.Plans;

/// <summary>Changes of a call that no fact leads to at once, for tests that begin somewhere in the middle.</summary>
internal static class CallChanges
{
    public static CallSession In(this CallSession call, CallState state) => call with { Placement = call.Placement with { State = state } };

    public static CallSession AtStep(this CallSession call, int step) => call with { Placement = call.Placement with { Step = step } };

    public static CallSession From(this CallSession call, string caller) => call with { Caller = call.Caller with { Address = caller } };

    public static CallSession StartedAt(this CallSession call, DateTimeOffset at) => call with { Caller = call.Caller with { StartedAt = at } };

    public static CallSession HeardAt(this CallSession call, DateTimeOffset at) => call with { Caller = call.Caller with { HeardAt = at } };

    public static CallSession EndedAt(this CallSession call, DateTimeOffset? at) => call with { Caller = call.Caller with { EndedAt = at } };

    /// <summary>The caller has hung up at once.</summary>
    public static CallSession Ended(this CallSession call) => call.EndedAt(call.Caller.StartedAt).In(new Ended());
}
