using ContactCenter.Platform.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Webhooks;

/// <summary>The addresses of the platform's webhooks.</summary>
internal static class WebhookEndpoints
{
    private static readonly string[] Methods = ["GET", "POST"];

    public static void MapWebhooks(this IEndpointRouteBuilder endpoints)
    {
        var handler = endpoints.ServiceProvider.GetRequiredService<ObservedWebhookHandler>();
        var group = endpoints.MapGroup(WebhooksFeature.Path).ExcludeFromDescription();
        Map("answer", WebhookRoute.Answer);
        Map("event", WebhookRoute.Event);
        Map("events", WebhookRoute.Event);
        Map("input", WebhookRoute.Input);
        Map("survey", WebhookRoute.Survey);
        Map("fallback", WebhookRoute.Fallback);
        Map("recording", WebhookRoute.Recording);
        Map("transcription", WebhookRoute.Transcription);
        Map("notify", WebhookRoute.Notify);

        void Map(string path, WebhookRoute route) =>
            group.MapMethods(path, Methods, (RequestDelegate)(http => handler.HandleAsync(http, route))).ShortCircuit();
    }
}
