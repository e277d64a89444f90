using ContactCenter.Load.People;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Audit;

/// <summary>What an answer of the server says of the server.</summary>
public static class Answers
{
    /// <summary>The words of a server that knows nothing of this call.</summary>
    public static bool IsApology(WebhookAttempt webhook) => webhook.IsTaken && webhook.Answer.Contains(Words.TechnicalFault, StringComparison.Ordinal);
}
