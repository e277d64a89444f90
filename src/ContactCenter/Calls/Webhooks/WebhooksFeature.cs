using System.Text;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Calls.Webhooks;

/// <summary>What the platform asks us.</summary>
public static class WebhooksFeature
{
    public const string Path = "/webhooks";

    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton(provider => new BaseUrl(provider.GetRequiredService<ContactCenterSettings>().PublicUrl));
        services.AddSingleton(provider => SecurityOf(provider.GetRequiredService<ContactCenterSettings>().Vonage, provider.GetRequiredService<VonageAccount>()));
        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton<UnmatchedWebhooks>();
        services.AddSingleton<RefusedWebhooks>();
        services.AddHealthChecks().AddCheck<WebhooksHealthCheck>(WebhooksHealthCheck.Name);
        services.AddSingleton<WebhookGuard>();
        services.AddSingleton<WebhookCrowd>();
        services.AddSingleton<IGauges, WebhookGauges>();
        services.AddSingleton<IStartLines, WebhookStartLines>();
        services.AddSingleton<WebhookInbox>();
        services.AddSingleton<WebhookDoor>();
        services.AddSingleton<WebhookWatch>();
    }

    private static WebhookSecurity SecurityOf(VonageSettings settings, VonageAccount account) =>
        settings.WebhookSecurity == WebhookSecurityKind.Unsigned
            ? new WebhookSecurity.Unsigned()
            : new WebhookSecurity.Signed(
                new SignedWebhookVerifier(Encoding.UTF8.GetBytes(account.SignatureSecret), account.ApiKey, account.ApplicationId),
                settings.GetPayloadHash == GetPayloadHashKind.Strict);
}
