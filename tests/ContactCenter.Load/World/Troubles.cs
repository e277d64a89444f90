using ContactCenter.Simulator.Faults;

namespace ContactCenter.Load.World;

/// <summary>
/// All that can go wrong between the platform and the server, together. Regions are not split: an application that names another
/// address for the calls API than the platform's own has no regions.
/// </summary>
public static class Troubles
{
    /// <param name="share">How large a share of webhooks, requests and legs each of them strikes, 0 to 1.</param>
    public static IReadOnlyList<FaultRule> Of(double share)
    {
        return share == 0 ? [] :
        [
            Rule(FaultKind.WebhookLate),
            Rule(FaultKind.WebhookOvertaken),
            Rule(FaultKind.WebhookDoubled),
            Rule(FaultKind.WebhookLost),
            Rule(FaultKind.WebhookRefused),
            Rule(FaultKind.AnswerSlow),
            Rule(FaultKind.RequestRefused, 0.25) with { Status = 429 },
            Rule(FaultKind.RequestRefused, 0.25) with { Status = 503 },
            Rule(FaultKind.RequestRefused, 0.25) with { Status = 500 },
            Rule(FaultKind.RequestRefused, 0.25) with { Status = 500, AfterEffect = true },
            Rule(FaultKind.RequestRefused, 0.25) with { Status = 503, AfterEffect = true },
            Rule(FaultKind.RequestRefused) with { Status = 400, On = "transfer" },
            Rule(FaultKind.RequestUnanswered, 0.5),
            Rule(FaultKind.RequestUnanswered, 0.5) with { AfterEffect = true },
            Rule(FaultKind.RequestLate, 0.5),
            Rule(FaultKind.EventsOvertakeCreation),
            Rule(FaultKind.SocketCut),
        ];

        FaultRule Rule(FaultKind kind, double part = 1) => new() { Kind = kind, Share = share * part };
    }
}
