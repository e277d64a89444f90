using ContactCenter.Foundation.Health;

namespace ContactCenter.Vonage;

/// <summary>Whether it was looked at what happened while no process was there.</summary>
internal sealed class CatchUpCheck(Reconciler reconciler) : IReadinessCheck
{
    public string Name => "catchUp";

    public ReadinessState Check() =>
        reconciler.IsReady ? ReadinessState.Ok : ReadinessState.NotReady("catching up: the legs are being compared with the platform");
}
