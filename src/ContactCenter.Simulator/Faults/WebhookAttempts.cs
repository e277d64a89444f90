using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Faults;

/// <summary>Single attempts to deliver the webhooks of one leg, with what goes wrong on their way. Used on the event loop.</summary>
internal sealed class WebhookAttempts(Switchboard switchboard, string leg, FaultInjector injector)
{
    private const string TooLate = "The answer did not come in time.";

    /// <param name="address">Where to.</param>
    /// <param name="body">What is told.</param>
    /// <param name="timeout">How long the answer is waited for.</param>
    /// <param name="number">Which attempt it is, from 1.</param>
    /// <param name="names">What kind of webhook it is.</param>
    public async Task<WebhookAnswer> SendAsync(WebhookAddress address, JsonObject body, TimeSpan timeout, int number, string[] names)
    {
        if (injector.Inject(FaultKind.WebhookRefused, names) is not null)
            return WebhookAnswer.None("Connection refused.");
        var slow = injector.Inject(FaultKind.AnswerSlow, names);
        var answer = await switchboard.EventLoop.OffloadAsync(() => switchboard.Sender.SendAsync(address, body, timeout, leg, number));
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

    public Task WaitAsync(TimeSpan delay) => switchboard.EventLoop.DelayAsync(delay, CancellationToken.None);
}
