using ContactCenter.Foundation.Health;

namespace ContactCenter.Calls;

/// <summary>Whether new calls are taken.</summary>
internal sealed class CallsCheck(CallEngine engine) : IReadinessCheck
{
    public string Name => "calls";

    public ReadinessState Check() => engine.IsClosing ? ReadinessState.NotReady("closing: no new calls are taken") : ReadinessState.Ok;
}
