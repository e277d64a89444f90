using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.Webhooks;

/// <summary>How it is made sure that a webhook comes from the platform.</summary>
public abstract record WebhookSecurity
{
    private WebhookSecurity()
    {
    }

    /// <summary>By signature. With <paramref name="StrictGetHash"/> the payload hash of a GET counts too, whose rule the platform does not publish.</summary>
    public sealed record Signed(SignedWebhookVerifier Verifier, bool StrictGetHash) : WebhookSecurity;

    /// <summary>Not at all: the operator has said so.</summary>
    public sealed record Unsigned : WebhookSecurity;
}
