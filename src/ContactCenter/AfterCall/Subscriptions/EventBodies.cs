using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Makes what a subscription is told of an event, as it is now: no more than it may read at this moment.</summary>
internal sealed class EventBodies(
    ICallStore calls, IRecordingIndex recordings, ITranscripts transcripts, CallAnalyses analyses, SpokenAnswers spoken)
{
    private const int OnlyRevision = 1;

    private static readonly IReadOnlyDictionary<int, string> NoWords = new Dictionary<int, string>();

    /// <returns>
    /// By which the receiver knows a repetition, and JSON in UTF-8; <c>null</c>: what it is about is gone, or the subscription is not told of such calls.
    /// </returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">It cannot be decrypted.</exception>
    public async Task<(string Id, byte[] Body)?> MakeAsync(Subscription subscription, SubscribedEvent told, CancellationToken cancellationToken)
    {
        var made = told.Type switch
        {
            EventTypes.CallErased => Erased(subscription, told),
            EventTypes.RecordingReady => await RecordingAsync(subscription, told, cancellationToken),
            EventTypes.AnalysisReady => await AnalysisAsync(subscription, told, cancellationToken),
            EventTypes.CallEnded => await EndedAsync(subscription, told),
            _ => await SurveyAsync(subscription, told, cancellationToken),
        };
        if (made is not var (subject, revision, data))
            return null;
        var body = new JsonObject
        {
            ["type"] = told.Type,
            ["timestamp"] = JsonSerializer.SerializeToNode(told.At, SubscriptionJson.Default.DateTimeOffset),
            ["data"] = data,
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"{told.Type}/{subject}/{revision}/{subscription.Number}");
        return (id, JsonSerializer.SerializeToUtf8Bytes(body, SubscriptionJson.Default.JsonObject));
    }

    private static (string, long, JsonObject)? Erased(Subscription subscription, SubscribedEvent told) =>
        told.Unassigned == true && !subscription.SeesUnassigned ? null : (told.Call, OnlyRevision, new JsonObject { ["callId"] = told.Call });

    private async Task<(string, long, JsonObject)?> EndedAsync(Subscription subscription, SubscribedEvent told)
    {
        if (await FindAsync(subscription, told) is not { } call)
            return null;
        var ended = MayRead(subscription, call.Department) ? CallResource.Of(call) : MaskedCaller.In(CallResource.Of(call));
        return (told.Call, OnlyRevision, DataOf(ended, CallJson.Default.CallResource));
    }

    private async Task<(string, long, JsonObject)?> SurveyAsync(Subscription subscription, SubscribedEvent told, CancellationToken cancellationToken)
    {
        if (await FindAsync(subscription, told) is not { } call || SurveyResource.Of(call) is not { } survey)
            return null;
        var mayRead = MayRead(subscription, call.Department);
        var data = DataOf(mayRead ? survey : MaskedCaller.In(survey), CallJson.Default.SurveyResource);
        var mayReadWords = mayRead && MayRead(subscription, survey.Department);
        var words = mayReadWords
            ? await spoken.OfCallAsync(told.Call, recording => MayRead(subscription, recording.Department), cancellationToken)
            : NoWords;
        if (told.IsOfWords && words.Count == 0)
            return null;
        if (mayReadWords)
        {
            foreach (var (answer, json) in survey.Answers.Zip(data["answers"]!.AsArray()).Where(each => each.First.Message is not null))
                json!["text"] = words.GetValueOrDefault(answer.Message!.Value);
        }

        return (told.Call, told.Revision ?? OnlyRevision, data);
    }

    private async Task<(string, long, JsonObject)?> RecordingAsync(Subscription subscription, SubscribedEvent told, CancellationToken cancellationToken)
    {
        if (await recordings.FindAsync(told.Recording!.Value, cancellationToken) is not { } recording)
            return null;
        // As in the list of recordings: its call need not be known any more.
        var isUnassigned = recording.IsUnassigned || await calls.ReadAsync(new(told.Call)) is { IsUnassigned: true };
        if (isUnassigned && !subscription.SeesUnassigned)
            return null;
        var id = recording.Number.ToString(CultureInfo.InvariantCulture);
        return (id, told.Revision ?? OnlyRevision, new JsonObject
        {
            ["callId"] = recording.Call,
            ["recordingId"] = id,
            ["kind"] = RecordingWords.Of(recording.Origin.Kind),
            ["durationSeconds"] = recording.Duration?.TotalSeconds,
            ["state"] = RecordingWords.Of(recording.State),
        });
    }

    private async Task<(string, long, JsonObject)?> AnalysisAsync(Subscription subscription, SubscribedEvent told, CancellationToken cancellationToken)
    {
        if (await FindAsync(subscription, told) is not { } call)
            return null;
        var hasWords = await transcripts.VersionOfAsync(told.Call, cancellationToken) is not null;
        if (!hasWords || await analyses.FindAsync(told.Call, cancellationToken) is not { } analysis)
            return null;
        var revision = told.Revision ?? OnlyRevision;
        var data = new JsonObject
        {
            ["callId"] = told.Call,
            ["revision"] = revision,
            ["topic"] = analysis.Topic?.Topic.Id,
            ["sentiment"] = analysis.Facts.Sentiment is { } sentiment ? new JsonObject { ["label"] = sentiment.Label, ["value"] = sentiment.Value } : null,
        };
        // It is made of all that was said.
        var departments = AnalysisReaders.DepartmentsOf(await recordings.OfCallAsync(told.Call, cancellationToken), call);
        if (departments.All(department => MayRead(subscription, department)))
            data["summary"] = analysis.Summary?.Paragraph;
        return (told.Call, revision, data);
    }

    /// <returns><c>null</c>: it is gone, or the subscription is not told of such calls.</returns>
    private async Task<CallSession?> FindAsync(Subscription subscription, SubscribedEvent told) =>
        await calls.ReadAsync(new(told.Call)) is { } call && (!call.IsUnassigned || subscription.SeesUnassigned) ? call : null;

    /// <summary>What belongs to no department is told only those who may read everything.</summary>
    private static bool MayRead(Subscription subscription, string? department) =>
        DepartmentGrant.IsWithin(department is null ? DepartmentGrant.All : new([department]), subscription.Read);

    private static JsonObject DataOf<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!.AsObject();
}
