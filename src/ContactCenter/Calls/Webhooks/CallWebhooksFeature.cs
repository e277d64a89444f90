using ContactCenter.Api;
using ContactCenter.Calls.Sensitive;

namespace ContactCenter.Calls.Webhooks;

/// <summary>What the platform asks us about calls.</summary>
internal static class CallWebhooksFeature
{
    public static void AddCallWebhooks(this IServiceCollection services)
    {
        services.AddApiPart(UnmatchedResource.Description, UnmatchedJson.Default);
        services.AddSingleton<UnmatchedWebhooks>();
        services.AddSingleton<SensitiveKeys>();
        services.AddSingleton<DigitSubmissions>();
        services.AddSingleton<WebhookInbox>();
        services.AddSingleton<WebhookHandler>();
        services.AddSingleton<ObservedWebhookHandler>();
    }
}
