using System.Globalization;
using ContactCenter.Calls;
using ContactCenter.Foundation.Health;

namespace ContactCenter.Foundation.Work;

/// <summary>Whether what is to be done is done in time.</summary>
internal sealed class OutboxCheck(EffectOutbox outbox, CallLimits limits) : IReadinessCheck
{
    public string Name => "outbox";

    public ReadinessState Check()
    {
        var state = outbox.State;
        if (state.Due == 0)
            return ReadinessState.Ok;
        var words = string.Create(CultureInfo.InvariantCulture, $"{state.Due} due, the oldest for {state.OldestDueLag.TotalSeconds:0.#} s");
        return state.OldestDueLag > limits.OutboxLag ? ReadinessState.NotReady($"behind: {words}") : new(true, $"ok: {words}");
    }
}
