using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Background work of events: its key is the call, so that it goes when the call is erased.</summary>
internal static class SubscriptionWork
{
    /// <summary>Finds whom an event is told.</summary>
    public const string Announce = "announceEvent";

    /// <summary>Tells one subscription of an event.</summary>
    public const string Tell = "tellSubscription";

    private static readonly EventJson Json = EventJson.Default;

    public static WorkItem AnnouncementOf(BackgroundWork background, SubscribedEvent told, DateTimeOffset due) =>
        background.New(Announce, KeyOf(told), due) with { Payload = PayloadOf(told) };

    /// <param name="told">With its subscription.</param>
    public static WorkItem TellingOf(BackgroundWork background, SubscribedEvent told, DateTimeOffset due) =>
        background.New(Tell, KeyOf(told), due) with { Payload = PayloadOf(told), Target = TargetOf(told.Subscription!.Value) };

    /// <summary>What one subscription is told is told one after the other.</summary>
    public static string TargetOf(long subscription) => Subscription.PurposeOf(IdOf(subscription));

    public static string IdOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static SubscribedEvent EventOf(WorkItem item) => JsonSerializer.Deserialize(item.Payload!, Json.SubscribedEvent)!;

    public static byte[] PayloadOf(SubscribedEvent told) => JsonSerializer.SerializeToUtf8Bytes(told, Json.SubscribedEvent);

    /// <summary>That a call was erased is told after all of it is gone, its work included.</summary>
    private static string KeyOf(SubscribedEvent told) => told.Type == EventTypes.CallErased ? $"erased/{told.Call}" : told.Call;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SubscribedEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
