using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Tells at start what to paste where at the live platform.</summary>
internal sealed class WebhookStartLines(Deployment deployment) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (!deployment.IsLive)
            yield break;
        if (deployment.PublicUrl is null)
        {
            yield return StartLine.Warning(
                "PublicUrl is not set: what the platform's requests say is taken for it, and the addresses below are only this machine's.");
        }

        var url = deployment.PublicUrl ?? local;
        yield return StartLine.Information(
            $"Paste into the application's voice capability: answer URL {new Uri(url, "webhooks/answer")} (method POST), event URL "
                + $"{new Uri(url, "webhooks/event")}, fallback URL {new Uri(url, "webhooks/fallback")}");
    }
}
