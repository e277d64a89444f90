using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>
/// The webhooks of one leg. Events leave in order, each when the one before has been answered or given up, and nobody waits
/// for them. What is asked leaves after the events before it, and does not hold up those behind it.
/// </summary>
internal sealed class LegWebhooks(Switchboard board, string leg)
{
    private static readonly TimeSpan HeldBack = TimeSpan.FromSeconds(0.25);

    private Task _events = Task.CompletedTask;

    public void Send(WebhookAddress? address, JsonObject body)
    {
        if (address is null)
            return;
        if (board.Ids.Chance(board.Options.DelayedEvents))
            board.Mailbox.After(HeldBack, () => board.Mailbox.Start(() => DeliverAsync(address, body)));
        else
            _events = DeliverAfterAsync(_events, address, body);
        if (board.Ids.Chance(board.Options.DuplicatedWebhooks))
            _events = DeliverAfterAsync(_events, address, (JsonObject)body.DeepClone());
    }

    public async Task<NccoReply> AskAsync(WebhookAddress? address, JsonObject body, bool required, Action<string> report)
    {
        if (address is null)
            return required ? NccoReply.Failure : NccoReply.Nothing;
        await _events;
        if (board.Ids.Chance(board.Options.DuplicatedWebhooks))
            board.Mailbox.Start(() => DeliverAsync(address, (JsonObject)body.DeepClone()));
        return await board.Nccos.AskAsync(address, body, required, leg, report);
    }

    /// <summary>Asks, and lets later events wait for the answer.</summary>
    public Task<NccoReply> AskInOrderAsync(WebhookAddress? address, JsonObject body, Action<string> report)
    {
        var reply = AskAsync(address, body, required: false, report);
        _events = reply;
        return reply;
    }

    private async Task DeliverAfterAsync(Task before, WebhookAddress address, JsonObject body)
    {
        await before;
        await DeliverAsync(address, body);
    }

    private async Task DeliverAsync(WebhookAddress address, JsonObject body)
    {
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var number = attempt;
            var answer = await board.Mailbox.AwayAsync(() => board.Sender.SendAsync(address, body, board.Options.EventTimeout, leg, number));
            if (!answer.IsPassing && answer.Status != HttpStatusCode.BadGateway)
                return;
        }
    }
}
