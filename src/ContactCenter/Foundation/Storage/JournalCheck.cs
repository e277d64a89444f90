using ContactCenter.Foundation.Health;

namespace ContactCenter.Foundation.Storage;

/// <summary>Whether what is promised can be made durable.</summary>
internal sealed class JournalCheck(Journal journal) : IReadinessCheck
{
    public string Name => "journal";

    public ReadinessState Check() => journal.State switch
    {
        { Unavailable: { } reason } => ReadinessState.NotReady($"nothing can be made durable: {reason}"),
        _ when journal.IsBusy => ReadinessState.NotReady("the disk is too slow for what is to be made durable"),
        _ => ReadinessState.Ok,
    };
}
