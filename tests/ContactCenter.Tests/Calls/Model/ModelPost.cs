using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Calls;
using ContactCenter.Calls.Sensitive;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>
/// Brings the platform's webhooks to the inbox as the door does: parsed, with the hints of their address, the effects released after the
/// answer.
/// </summary>
internal sealed class ModelPost(TestClock clock, Agenda agenda, Scenario scenario, Func<ModelProcess?> process, List<string> log)
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

    /// <summary>An event whose answer the platform awaits: may be late or come twice; one that is lost is sent once more.</summary>
    public void Ask(Uri url, JsonObject body, Func<ModelAnswer, Task> onAnswer, bool isAgain = false)
    {
        var fate = _events < scenario.Deliveries.Length ? scenario.Deliveries[_events] : Delivery.AtOnce;
        _events++;
        body["timestamp"] ??= Time(clock.GetUtcNow());
        if (fate.RepeatedAfter is { } again)
            agenda.In(fate.Delay + again, () => AskAsync(url, body));
        agenda.In(fate.Delay, async () =>
        {
            var answer = fate.IsLost ? ModelAnswer.Lost : await AskAsync(url, body);
            if (!answer.IsLost || isAgain)
                await onAnswer(answer);
            else
                agenda.In(1_000, () => Ask(url, body, onAnswer, isAgain: true));
        });
    }

    /// <summary>A webhook whose answer the platform awaits.</summary>
    public async Task<ModelAnswer> AskAsync(Uri url, JsonObject body)
    {
        Note($"{(process() is { Life.IsOver: false } ? "" : "not reached: ")}{url.PathAndQuery.Split("&key")[0]} {body.ToJsonString()}");
        if (process() is not { Life.IsOver: false } alive)
            return ModelAnswer.Lost;
        var bytes = body.ToUtf8();
        var route = Enum.Parse<WebhookRoute>(url.Segments[^1], ignoreCase: true);
        var sensitive = SensitiveInput.IsMarked(url.Query, bytes) ? SensitiveInput.TakeOut(bytes) : null;
        var read = sensitive?.Body ?? bytes;
        var webhook = route == WebhookRoute.Answer && WebhookReader.TryReadAnswer(read, out var answer) ? answer
            : WebhookReader.TryReadEvent(read, out var other) ? other
            : throw new InvalidOperationException("The model wrote what is no JSON.");
        var delivery = DeliveryId.Of(url.AbsolutePath, url.Query, bytes);
        var receiving = alive.Inbox.ReceiveAsync(route, webhook, url.Query, delivery, BaseUrl, sensitive).AsTask();
        await Task.WhenAny(receiving, alive.Life.Died);
        if (alive.Life.IsOver)
            return ModelAnswer.Lost;
        var handled = await receiving;
        handled?.Work?.Release();
        return new(IsLost: false, handled?.Answer?.Utf8Json);
    }

    public void Note(string what) => log.Add($"{(clock.GetUtcNow() - Start).TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)} {what}");

    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private DateTimeOffset Start { get; } = clock.GetUtcNow();
}

/// <param name="IsLost">Nobody answered: the process is down, or was killed over it.</param>
internal readonly record struct ModelAnswer(bool IsLost, byte[]? Ncco)
{
    public static readonly ModelAnswer Lost = new(IsLost: true, null);
}

internal static class ModelJson
{
    public static byte[] ToUtf8(this JsonObject json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
}
