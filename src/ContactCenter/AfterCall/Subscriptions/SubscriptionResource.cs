using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContactCenter.Access.Users;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>A program elsewhere that is told of events.</summary>
/// <param name="Url">Where events are posted to.</param>
/// <param name="Events"><c>call.ended</c>, <c>survey.answered</c>, <c>recording.ready</c>, <c>analysis.ready</c>, <c>call.erased</c>.</param>
/// <param name="State"><c>active</c>, <c>paused</c> (nothing was accepted for three days; it can be resumed) or <c>stopped</c>.</param>
/// <param name="Reason"><c>failing</c>, <c>makerGone</c> (who has made it may do nothing any more) or <c>rightsLost</c>; <c>null</c>: it is active.</param>
/// <param name="MadeBy">Who has made it.</param>
/// <param name="LastError">Why the last was not accepted, as in deliveries; <c>null</c>: it was, or there was none.</param>
/// <param name="LastAcceptedAt">To the minute; <c>null</c>: never.</param>
/// <param name="Dropped">How many events it was not told of: they became a day old, or it was not active.</param>
internal sealed record SubscriptionResource(
    string Id,
    string Url,
    IReadOnlyList<string> Events,
    SubscriptionPermissionsResource Permissions,
    string State,
    string? Reason,
    string MadeBy,
    DateTimeOffset CreatedAt,
    string? LastError,
    DateTimeOffset? LastAcceptedAt,
    long Dropped)
{
    public static SubscriptionResource Of(Subscription subscription) => new(
        IdOf(subscription),
        subscription.Url.OriginalString,
        subscription.Events,
        new(JsonOf(subscription.Read), JsonOf(subscription.Hear)),
        subscription.State.ToString().ToLowerInvariant(),
        subscription.Reason,
        subscription.Maker.Name,
        subscription.CreatedAt,
        subscription.LastError,
        subscription.LastAcceptedAt,
        subscription.Dropped);

    public static string IdOf(Subscription subscription) => SubscriptionWork.IdOf(subscription.Number);

    /// <summary>What the audit tells of it: no secret.</summary>
    public static string Words(Subscription subscription) => JsonSerializer.Serialize(Of(subscription), SubscriptionJson.Default.SubscriptionResource);

    private static JsonElement JsonOf(DepartmentGrant? grant) => grant switch
    {
        { Departments: null } => JsonSerializer.SerializeToElement(value: true, SubscriptionJson.Default.Boolean),
        _ => JsonSerializer.SerializeToElement([.. grant?.Departments ?? []], SubscriptionJson.Default.StringArray),
    };
}

/// <summary>What a subscription may be told.</summary>
/// <param name="Read">Whose callers and words: <c>true</c>: of all departments; a list: of those.</param>
/// <param name="Hear">Whose recordings it may hear, in the same way.</param>
internal sealed record SubscriptionPermissionsResource(JsonElement Read, JsonElement Hear);

/// <summary>A subscription that was made, or whose secret was renewed.</summary>
/// <param name="Secret">With which bodies are signed, as Standard Webhooks has it; shown once.</param>
internal sealed record SubscriptionSecretResource(string Id, string Secret);

/// <summary>A subscription to be made.</summary>
/// <param name="Url">An https address; http for this machine only.</param>
/// <param name="Events">At least one.</param>
/// <param name="Permissions">No more than you have; absent: none.</param>
internal sealed record SubscriptionRequest(string? Url, IReadOnlyList<string>? Events, SubscriptionGrants? Permissions);

/// <summary>What a subscription is given.</summary>
/// <param name="Read"><c>true</c>: all departments; a list: those; absent: none.</param>
/// <param name="Hear">In the same way.</param>
internal sealed record SubscriptionGrants(JsonElement Read, JsonElement Hear);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(SubscriptionRequest))]
[JsonSerializable(typeof(SubscriptionResource))]
[JsonSerializable(typeof(SubscriptionSecretResource))]
[JsonSerializable(typeof(ListResource<SubscriptionResource>))]
internal sealed partial class SubscriptionJson : JsonSerializerContext;
