using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Faults;

/// <summary>Single attempts to deliver the webhooks of one leg, with what goes wrong on their way. Used on the mailbox.</summary>
internal sealed class WebhookAttempts(Switchboard board, string leg, FaultDice dice)
{
    private const string TooLate = "The answer did not come in time.";

    /// <param name="address">Where to.</param>
    /// <param name="body">What is told.</param>
    /// <param name="timeout">How long the answer is waited for.</param>
    /// <param name="number">Which attempt it is, from 1.</param>
    /// <param name="names">What kind of webhook it is.</param>
    public async Task<WebhookAnswer> SendAsync(WebhookAddress address, JsonObject body, TimeSpan timeout, int number, string[] names)
    {
        if (dice.Strike(FaultKind.WebhookRefused, names) is not null)
            return WebhookAnswer.None("Connection refused.");
        var slow = dice.Strike(FaultKind.AnswerSlow, names);
        var answer = await board.Mailbox.AwayAsync(() => board.Sender.SendAsync(address, body, timeout, leg, number));
        if (slow is null)
            return answer;
        var isInTime = slow.Delay < timeout;
        await WaitAsync(isInTime ? slow.Delay : timeout);
        return isInTime ? answer : WebhookAnswer.None(TooLate);
    }

    /// <summary>An attempt that never arrives.</summary>
    public async Task<WebhookAnswer> LoseAsync(TimeSpan timeout)
    {
        await WaitAsync(timeout);
        return WebhookAnswer.None(TooLate);
    }

    public Task WaitAsync(TimeSpan delay) => board.Mailbox.DelayAsync(delay, CancellationToken.None);
}
