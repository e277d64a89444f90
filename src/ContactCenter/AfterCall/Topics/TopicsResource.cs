using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.AfterCall.Analyses;

namespace ContactCenter.AfterCall.Topics;

/// <summary>The topics that calls may have, and how well they are known.</summary>
/// <param name="Items">In the order of the plan; at last those that calls have and the plan has no more.</param>
/// <param name="Next">Give it as <c>cursor</c> for the next page; <c>null</c>: this was the last.</param>
/// <param name="Total">How many topics there are in all.</param>
/// <param name="Training">What was learned last; <c>null</c>: nothing yet.</param>
/// <param name="Agreement">How often the other examples find what people have said; <c>null</c>: it is not known.</param>
/// <param name="Application">How far the topics of now were applied to calls of before; <c>null</c>: nobody has wanted it yet.</param>
internal sealed record TopicsResource(
    IReadOnlyList<TopicResource> Items,
    string? Next,
    int Total,
    TrainingResource? Training,
    AgreementResource? Agreement,
    ApplicationResource? Application);

/// <summary>A topic.</summary>
/// <param name="Examples">What is known of it: examples that were typed, and labels whose words are still there.</param>
/// <param name="Labels">How often people have said that a call was about it.</param>
/// <param name="Calls">How many calls have it.</param>
/// <param name="Score">How sure it was on average where examples have found it, 0 to 1; <c>null</c>: they have not.</param>
/// <param name="Words">That speak for it, of the plan.</param>
/// <param name="Warning">That it will have fewer than ten examples within 30 days; <c>null</c>: it will not, or has no more already.</param>
/// <param name="Removed">Whether the plan has it no more.</param>
internal sealed record TopicResource(
    string Id, string Name, int Examples, int Labels, int Calls, double? Score, IReadOnlyList<string> Words, string? Warning, bool Removed)
{
    public static double? Rounded(double? score) => score is { } sure ? Math.Round(sure, 3) : null;
}

/// <summary>What was learned.</summary>
/// <param name="Number">Of the newest classifier; 0: there was none yet.</param>
/// <param name="Trained">Whether it decides; else the nearest examples do.</param>
internal sealed record TrainingResource(long Number, DateTimeOffset At, bool Trained)
{
    public static TrainingResource? Of(StoredTraining? training) =>
        training is null ? null : new(training.Number, training.At, training.Classifier is not null);
}

/// <summary>How often the topic that the other examples find is the one that a person has said.</summary>
/// <param name="Share">0 to 1.</param>
internal sealed record AgreementResource(int Agreed, int Labels, double Share)
{
    public static AgreementResource? Of(StoredTraining? training) => training?.Agreement is { Labels: > 0 } agreement
        ? new(agreement.Agreed, agreement.Labels, Math.Round((double)agreement.Agreed / agreement.Labels, 3))
        : null;
}

/// <summary>How far the topics of now were applied to calls of before.</summary>
/// <param name="State"><c>running</c>, <c>done</c> or <c>stopped</c>.</param>
/// <param name="Done">How many calls were looked at.</param>
internal sealed record ApplicationResource(DateTimeOffset Since, string State, DateTimeOffset At, int Done)
{
    public static ApplicationResource? Of(StoredApplication? application) =>
        application is null ? null : new(application.Since, ApplicationRows.WordOf(application.State), application.At, application.Done);
}

/// <summary>The topics of now are to be applied to calls of before.</summary>
/// <param name="Since">Calls that began then or later; an instant of the past.</param>
internal sealed record ApplyTopicsRequest(DateTimeOffset? Since);

/// <summary>What a call was about.</summary>
/// <param name="Topic">The id of a topic of the plan; <c>null</c>, which has to be said: none of them.</param>
/// <param name="Lines">Numbers of the segments that tell it; <c>null</c>: those that are nearest to the topic.</param>
internal sealed record TopicLabelRequest([property: JsonRequired] string? Topic, IReadOnlyList<int>? Lines);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TopicsResource))]
[JsonSerializable(typeof(WithoutTopicResource))]
[JsonSerializable(typeof(ApplicationResource))]
[JsonSerializable(typeof(ApplyTopicsRequest))]
[JsonSerializable(typeof(TopicLabelRequest))]
[JsonSerializable(typeof(CallTopicResource))]
internal sealed partial class TopicsJson : JsonSerializerContext;
