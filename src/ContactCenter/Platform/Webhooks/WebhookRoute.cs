namespace ContactCenter.Platform.Webhooks;

/// <summary>The addresses at which the platform calls us.</summary>
public enum WebhookRoute
{
    Answer,
    Event,
    Input,
    Survey,
    Fallback,
    Recording,
    Transcription,
    Notify,
}

internal static class WebhookRoutes
{
    /// <summary>Whether the platform wants an NCCO there, so that silence would end the call.</summary>
    public static bool WantsNcco(this WebhookRoute route) =>
        route is WebhookRoute.Answer or WebhookRoute.Input or WebhookRoute.Survey or WebhookRoute.Fallback or WebhookRoute.Notify;
}
