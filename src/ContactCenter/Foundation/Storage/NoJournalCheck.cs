using ContactCenter.Foundation.Health;

namespace ContactCenter.Foundation.Storage;

/// <summary>Says that nothing is durable, which somebody has chosen.</summary>
internal sealed class NoJournalCheck : IReadinessCheck
{
    public string Name => "journal";

    public ReadinessState Check() => new(IsReady: true, "ok: in memory only, as Storage:Provider says");
}
