using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>
/// Runs a leg's NCCO, one action after the other. An action that comes back with an NCCO has replaced the rest; at the end the leg is
/// hung up. Who goes on when a conversation has ended does so alone.
/// </summary>
internal sealed class NccoExecutor(Leg leg)
{
    private CancellationTokenSource? _running;

    /// <summary>The action that runs.</summary>
    public string? Doing { get; private set; }

    /// <summary>Drops what runs and runs this.</summary>
    public void Start(Ncco ncco, NccoOrigin origin) => Start(token => RunAsync(ncco, origin, token));

    /// <summary>Drops what runs and runs this.</summary>
    public void Start(Func<CancellationToken, Task> work)
    {
        Stop();
        if (!leg.IsLive)
            return;
        var running = new CancellationTokenSource();
        _running = running;
        leg.Switchboard.EventLoop.Start(
            () => work(running.Token),
            onFault: () => leg.End(LegEnd.ByPlatform, "The simulator itself has failed: its log says why."));
    }

    public void Stop()
    {
        var running = _running;
        _running = null;
        Doing = null;
        running?.Cancel();
        leg.Input.Forget();
    }

    /// <summary>Does what an NCCO says, and what the NCCOs say that replace it, to the end.</summary>
    public async Task DoAllAsync(Ncco ncco, NccoOrigin origin, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        leg.HistoryBuilder.Begin(origin, ncco.Json);
        var actions = new Queue<NccoAction>(ncco.Actions);
        while (actions.TryDequeue(out var action))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (leg.Conversation.Ended.HasFired && action is not ConversationAction)
                leg.Move(leg.Switchboard.Conversations.Beyond(leg));
            Doing = action.Name;
            var next = await DoAsync(action, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (next is null)
                continue;
            leg.HistoryBuilder.Begin(NccoOrigin.Reply, next.Json);
            actions = new Queue<NccoAction>(next.Actions);
        }
    }

    private async Task RunAsync(Ncco ncco, NccoOrigin origin, CancellationToken cancellationToken)
    {
        await DoAllAsync(ncco, origin, cancellationToken);
        leg.End(LegEnd.ByPlatform, "The application's NCCO came to its end.");
    }

    private Task<Ncco?> DoAsync(NccoAction action, CancellationToken cancellationToken) => action switch
    {
        TalkAction talk => TalkExecutor.RunAsync(leg, talk, cancellationToken),
        StreamAction stream => StreamExecutor.RunAsync(leg, stream, cancellationToken),
        InputAction input => InputExecutor.RunAsync(leg, input, cancellationToken),
        ConversationAction conversation => ConversationExecutor.RunAsync(leg, conversation, cancellationToken),
        ConnectAction connect => ConnectExecutor.RunAsync(leg, connect, cancellationToken),
        RecordAction record => RecordExecutor.RunAsync(leg, record, cancellationToken),
        NotifyAction notify => NotifyExecutor.RunAsync(leg, notify),
        WaitAction wait => WaitExecutor.RunAsync(leg, wait, cancellationToken),
        TransferAction transfer => TransferExecutor.RunAsync(leg, transfer),
        _ => throw new InvalidOperationException($"Nobody knows how to do {action.Name}."),
    };
}
