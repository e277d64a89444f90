using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>One state of a call that one target is told of.</summary>
/// <param name="CallId">Our id of the call.</param>
/// <param name="Target">The name of the target in the settings.</param>
/// <param name="Revision">From 1: counts the states of the call that the target is told of.</param>
/// <param name="State"><c>waiting</c> (nothing was sent yet), <c>trying</c>, <c>accepted</c>, or <c>dead</c>: given up.</param>
/// <param name="Attempts">Since it was asked for, or asked for again.</param>
/// <param name="LastError">Of the last attempt: <c>noConnection</c>, <c>addressRefused</c>, <c>timedOut</c>, <c>redirected</c>, <c>unauthorized</c>,
/// <c>tooMany</c>, <c>refused</c>, <c>serverError</c>, <c>unexpectedAnswer</c>, <c>fileError</c>, <c>noTarget</c> (the settings have it no more),
/// <c>otherDepartment</c> (the target is not told of the department), <c>bodyLost</c> (what was sent can be read no more: it cannot be retried),
/// or one of Salesforce's (docs/delivery.md); <c>null</c>: nothing was wrong.</param>
/// <param name="NextAt">When it is tried next, if nothing is in the way; <c>null</c>: no more.</param>
/// <param name="Department">Whose call it is; <c>null</c>: nobody's.</param>
/// <param name="Status">The last HTTP status; <c>null</c>: there was none.</param>
/// <param name="RequestId">By which the target knows the last request; <c>null</c>: it told none.</param>
/// <param name="RemoteId">By which the target knows what it has got, such as the name of a file; <c>null</c>: it told none.</param>
/// <param name="UpdatedAt">When the call was changed to what is told.</param>
/// <param name="TriedAt">When the last attempt began.</param>
/// <param name="EndedAt">When it was accepted or given up.</param>
internal sealed record DeliveryResource(
    string Id,
    string CallId,
    string Target,
    int Revision,
    string State,
    int Attempts,
    string? LastError,
    DateTimeOffset? NextAt,
    string? Department,
    int? Status,
    string? RequestId,
    string? RemoteId,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? TriedAt,
    DateTimeOffset? EndedAt)
{
    public static DeliveryResource Of(StoredDelivery delivery) => new(
        DeliveryWork.KeyOf(delivery.Number),
        delivery.Call,
        delivery.Target,
        delivery.Revision,
        DeliveryWords.Of(delivery.State),
        delivery.Attempts,
        delivery.Error,
        delivery.NextAt,
        delivery.Department,
        delivery.Status,
        delivery.RequestId,
        delivery.RemoteId,
        delivery.MadeAt,
        delivery.TriedAt,
        delivery.EndedAt);
}

/// <summary>Which of the deliveries that were given up are to be tried again.</summary>
/// <param name="Target">The name of the target.</param>
/// <param name="From">Only those of calls that were changed then or later; <c>null</c>: from the beginning.</param>
/// <param name="To">Only those of calls that were changed earlier; <c>null</c>: up to now.</param>
internal sealed record DeliveryRetryRequest(string Target, DateTimeOffset? From, DateTimeOffset? To);

/// <param name="Retried">How many deliveries are tried again.</param>
internal sealed record DeliveryRetryResource(string Target, int Retried);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ListResource<DeliveryResource>))]
[JsonSerializable(typeof(IReadOnlyList<DeliveryResource>))]
[JsonSerializable(typeof(DeliveryRetryRequest))]
[JsonSerializable(typeof(DeliveryRetryResource))]
[JsonSerializable(typeof(ListResource<TargetResource>))]
[JsonSerializable(typeof(TargetCheckResource))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
