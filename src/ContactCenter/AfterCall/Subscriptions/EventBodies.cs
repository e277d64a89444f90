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

    /// <returns>By which the receiver knows a repetition, and JSON in UTF-8; <c>null</c>: what it is about is gone.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">It cannot be decrypted.</exception>
    public async Task<(string Id, byte[] Body)?> MakeAsync(Subscription subscription, SubscribedEvent told, CancellationToken cancellationToken)
    {
        var made = told.Type switch
        {
            EventTypes.CallErased => (told.Call, OnlyRevision, new JsonObject { ["callId"] = told.Call }),
            EventTypes.RecordingReady => await RecordingAsync(told, cancellationToken),
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

    private async Task<(string, long, JsonObject)?> EndedAsync(Subscription subscription, SubscribedEvent told)
    {
        if (await calls.ReadAsync(new(told.Call)) is not { } call)
            return null;
        var ended = MayRead(subscription, call.Department) ? CallResource.Of(call) : MaskedCaller.In(CallResource.Of(call));
        return (told.Call, OnlyRevision, DataOf(ended, CallJson.Default.CallResource));
    }

    private async Task<(string, long, JsonObject)?> SurveyAsync(Subscription subscription, SubscribedEvent told, CancellationToken cancellationToken)
    {
        if (await calls.ReadAsync(new(told.Call)) is not { } call || SurveyResource.Of(call) is not { } survey)
            return null;
        var mayRead = MayRead(subscription, call.Department);
        var data = DataOf(mayRead ? survey : MaskedCaller.In(survey), CallJson.Default.SurveyResource);
        var mayReadWords = mayRead && MayRead(subscription, survey.Department);
        var words = mayReadWords ? await spoken.OfCallAsync(told.Call, cancellationToken) : NoWords;
        if (told.IsOfWords && words.Count == 0)
            return null;
        if (mayReadWords)
        {
            foreach (var (answer, json) in survey.Answers.Zip(data["answers"]!.AsArray()).Where(each => each.First.Message is not null))
                json!["text"] = words.GetValueOrDefault(answer.Message!.Value);
        }

        return (told.Call, told.Revision ?? OnlyRevision, data);
    }

    private async Task<(string, long, JsonObject)?> RecordingAsync(SubscribedEvent told, CancellationToken cancellationToken)
    {
        if (await recordings.FindAsync(told.Recording!.Value, cancellationToken) is not { } recording)
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
        if (MayRead(subscription, (await calls.ReadAsync(new(told.Call)))?.Department))
            data["summary"] = analysis.Summary?.Paragraph;
        return (told.Call, revision, data);
    }

    /// <summary>What belongs to no department is told only those who may read everything.</summary>
    private static bool MayRead(Subscription subscription, string? department) =>
        MakerRights.IsWithin(department is null ? DepartmentGrant.All : new([department]), subscription.Read);

    private static JsonObject DataOf<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!.AsObject();
}
