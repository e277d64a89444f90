using System.Text;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Webhooks from their bytes to their facts.</summary>
internal static class WebhooksFeature
{
    public const string Path = "/webhooks";

    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSettings(WebhookLimits.Read, WebhookLimits.SectionName);
        services.AddSingleton<IStartLines, WebhookStartLines>();
        services.AddSingleton(provider => new BaseUrl(provider.GetRequiredService<Deployment>().PublicUrl));
        services.AddSingleton(provider => SecurityOf(provider.GetRequiredService<VonageSettings>(), provider.GetRequiredService<VonageAccount>()));
        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton<RefusedWebhooks>();
        services.AddHealthChecks().AddCheck<WebhooksHealthCheck>(WebhooksHealthCheck.Name);
        services.AddSingleton<WebhookGuard>();
        services.AddSingleton<WebhookLimiter>();
        services.AddSingleton<IGauges, WebhookGauges>();
    }

    private static WebhookSecurity SecurityOf(VonageSettings settings, VonageAccount account) =>
        settings.WebhookSecurity == WebhookSecurityKind.Unsigned
            ? new WebhookSecurity.Unsigned()
            : new WebhookSecurity.Signed(
                new SignedWebhookVerifier(Encoding.UTF8.GetBytes(account.SignatureSecret), account.ApiKey, account.ApplicationId),
                settings.GetPayloadHash == GetPayloadHashKind.Strict);
}
