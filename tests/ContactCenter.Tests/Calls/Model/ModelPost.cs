using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Calls;
using ContactCenter.TestKit;
using ContactCenter.Voice.Webhooks;
using ContactCenter.Webhooks;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>Brings the platform's webhooks to the inbox as the door does: parsed, with the hints of their address, the effects released after the answer.</summary>
internal sealed class ModelPost(TestClock clock, Agenda agenda, Scenario scenario, WebhookInbox inbox, List<string> story)
{
    private static readonly Uri BaseUrl = new("https://contact.test/");

    private int _events;

    /// <summary>An event: may be late, lost, or come twice.</summary>
    public void Tell(Uri url, JsonObject body)
    {
        var fate = _events < scenario.Deliveries.Length ? scenario.Deliveries[_events] : Delivery.AtOnce;
        _events++;
        body["timestamp"] = Time(clock.GetUtcNow());
        if (fate.IsLost)
        {
            Note($"lost: {body.ToJsonString()}");
            return;
        }

        agenda.In(fate.Delay, () => AskAsync(url, body));
        if (fate.RepeatedAfter is { } again)
            agenda.In(fate.Delay + again, () => AskAsync(url, body));
    }

    /// <summary>A webhook whose answer the platform awaits.</summary>
    public async Task<byte[]?> AskAsync(Uri url, JsonObject body)
    {
        Note($"{url.PathAndQuery.Split("&key")[0]} {body.ToJsonString()}");
        var bytes = body.ToUtf8();
        var route = Enum.Parse<WebhookRoute>(url.Segments[^1], ignoreCase: true);
        var webhook = route == WebhookRoute.Answer && WebhookReader.TryReadAnswer(bytes, out var answer) ? answer
            : WebhookReader.TryReadEvent(bytes, out var other) ? other
            : throw new InvalidOperationException("The model wrote what is no JSON.");
        var handled = await inbox.ReceiveAsync(route, webhook, WebhookHints.Read(url.Query), DeliveryId.Of(url.AbsolutePath, url.Query, bytes), BaseUrl);
        handled?.Effects.Release();
        return handled?.Answer;
    }

    public void Note(string what) => story.Add($"{(clock.GetUtcNow() - Start).TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)} {what}");

    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private DateTimeOffset Start { get; } = clock.GetUtcNow();
}

internal static class ModelJson
{
    public static byte[] ToUtf8(this JsonObject json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
}
