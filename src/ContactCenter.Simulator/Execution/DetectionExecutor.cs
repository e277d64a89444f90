using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>Finds out whether a machine has answered, and when it beeps.</summary>
internal static class DetectionExecutor
{
    private const double Listening = 1.5;

    public static async Task RunAsync(Leg leg, MachineDetection detection, CancellationToken cancellationToken)
    {
        var eventLoop = leg.Switchboard.EventLoop;
        await eventLoop.DelayAsync(leg.Switchboard.Paced(Listening), cancellationToken);
        if (leg.IsMachine)
            leg.FindMachine(isWanted: !detection.HangsUp);
        if (detection.TellsWho)
            await TellAsync(leg, detection, leg.IsMachine ? "machine" : "human", null, cancellationToken);
        if (!leg.IsMachine)
            return;
        if (detection.HangsUp)
        {
            leg.End(LegEnd.ByPlatform, "An answering machine took the call, and the application wants none.");
            return;
        }

        if (!detection.TellsBeep)
            return;
        var greeting = Math.Max(0, SpeechTiming.Seconds(leg.Phone.MachineGreeting) - Listening);
        var beeps = greeting <= detection.BeepTimeout;
        await eventLoop.DelayAsync(leg.Switchboard.Paced(beeps ? greeting : detection.BeepTimeout), cancellationToken);
        await TellAsync(leg, detection, "machine", beeps ? "beep_start" : "beep_timeout", cancellationToken);
    }

    private static async Task TellAsync(Leg leg, MachineDetection detection, string status, string? subState, CancellationToken cancellationToken)
    {
        var body = LegEvents.Machine(leg, status, subState);
        if (!detection.TakesNcco)
        {
            leg.Webhooks.Send(leg.Plan.Events, body);
            return;
        }

        var reply = await leg.Webhooks.AskAsync(leg.Plan.Events, body, required: false, leg.Report);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.Ncco is { } ncco)
            leg.Executor.Start(ncco, NccoOrigin.Reply);
    }
}
