using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>
/// The webhooks of one leg. Events leave in order, each when the one before has been answered or given up, and nobody waits
/// for them. What is asked leaves after the events before it, and does not hold up those behind it.
/// </summary>
internal sealed class LegWebhooks(Switchboard switchboard, string leg, FaultInjector faults)
{
    private readonly WebhookAttempts _attempts = new(switchboard, leg, faults);

    /// <summary>Completes when the events that have been sent by now were answered or given up.</summary>
    public Task Delivered { get; private set; } = Task.CompletedTask;

    /// <summary>What was wrong with the application when it was asked the last time, in one sentence; <c>null</c>: nothing.</summary>
    public string? Fault { get; private set; }

    public void Send(WebhookAddress? address, JsonObject body)
    {
        if (address is null)
            return;
        var names = FaultNames.OfEvent(body);
        if (faults.Inject(FaultKind.WebhookLost, names) is not null)
            return;
        if (faults.Inject(FaultKind.WebhookOvertaken, names) is { } overtaken)
            switchboard.EventLoop.Schedule(overtaken.Delay, () => switchboard.EventLoop.Start(() => DeliverAsync(address, body, names)));
        else
            Delivered = DeliverAfterAsync(Delivered, faults.Inject(FaultKind.WebhookLate, names), address, body, names);
        if (faults.Inject(FaultKind.WebhookDoubled, names) is not null)
            Delivered = DeliverAfterAsync(Delivered, null, address, (JsonObject)body.DeepClone(), names);
    }

    public async Task<NccoReply> AskAsync(WebhookAddress? address, JsonObject body, bool required, Action<string> report)
    {
        if (address is null)
            return required ? NccoReply.Failure("The application has no address to be asked at.") : NccoReply.Nothing;
        var names = FaultNames.OfQuestion(body, required);
        await Delivered;
        if (faults.Inject(FaultKind.WebhookDoubled, names) is not null)
            switchboard.EventLoop.Start(() => DeliverAsync(address, (JsonObject)body.DeepClone(), names));
        if ((faults.Inject(FaultKind.WebhookLate, names) ?? faults.Inject(FaultKind.WebhookOvertaken, names)) is { } late)
            await _attempts.WaitAsync(late.Delay);
        var isLost = faults.Inject(FaultKind.WebhookLost, names) is not null;
        var reply = await switchboard.Nccos.AskAsync(new NccoQuestion(address, body, required, leg, report, Attempt));
        Fault = reply.Fault;
        return reply;

        Task<WebhookAnswer> Attempt(WebhookAddress to, JsonObject what, TimeSpan timeout, int number, bool isFallback)
        {
            if (isFallback)
                return _attempts.SendAsync(to, what, timeout, number, FaultNames.Fallback);
            return isLost ? _attempts.LoseAsync(timeout) : _attempts.SendAsync(to, what, timeout, number, names);
        }
    }

    /// <summary>Asks, and lets later events wait for the answer.</summary>
    public Task<NccoReply> AskInOrderAsync(WebhookAddress? address, JsonObject body, Action<string> report)
    {
        var reply = AskAsync(address, body, required: false, report);
        Delivered = reply;
        return reply;
    }

    private async Task DeliverAfterAsync(Task before, FaultRule? late, WebhookAddress address, JsonObject body, string[] names)
    {
        await before;
        if (late is not null)
            await _attempts.WaitAsync(late.Delay);
        await DeliverAsync(address, body, names);
    }

    private async Task DeliverAsync(WebhookAddress address, JsonObject body, string[] names)
    {
        for (var attempt = 1; attempt <= switchboard.Options.Unspecified.EventAttempts; attempt++)
        {
            var answer = await _attempts.SendAsync(address, body, switchboard.Options.EventTimeout, attempt, names);
            if (!answer.IsPassing && answer.Status != HttpStatusCode.BadGateway)
                return;
        }
    }
}
