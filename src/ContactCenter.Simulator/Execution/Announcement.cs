using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>Speech or sound that the calls API plays to one leg, beside its NCCO.</summary>
internal sealed class Announcement : IDisposable
{
    private readonly CancellationTokenSource _stopped = new();

    public Announcement(Leg leg, string kind, Func<CancellationToken, Task> play)
    {
        Kind = kind;
        var stopped = _stopped.Token;
        leg.Switchboard.EventLoop.Start(() => play(stopped));
    }

    /// <summary><c>talk</c> or <c>stream</c>.</summary>
    public string Kind { get; }

    public void Dispose()
    {
        _stopped.Cancel();
        _stopped.Dispose();
    }
}
