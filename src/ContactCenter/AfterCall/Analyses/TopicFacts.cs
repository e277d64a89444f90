using System.Text.Json;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What is kept in clear of a topic that was found, also of one that is none: by whom, and by which plan and classifier.</summary>
internal static class TopicFacts
{
    /// <param name="plan">By which it was found.</param>
    /// <param name="found">A topic of that plan, or none of them.</param>
    /// <param name="classifier">The number of the classifier that decided; <c>null</c>: none has.</param>
    public static IReadOnlyDictionary<string, object?> Of(CallPlan plan, FoundTopic found, long? classifier = null) =>
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [FactColumns.Topic] = found.Id,
            [FactColumns.TopicName] = found.Id is null ? null : plan.Analysis.Topics.First(topic => topic.Id == found.Id).Name,
            [FactColumns.TopicScore] = found.Score is { } score ? Math.Round(score, 3) : null,
            [FactColumns.TopicSource] = JsonNamingPolicy.CamelCase.ConvertName(found.Source.ToString()),
            [FactColumns.TopicClassifier] = found.Source == TopicSource.Classifier ? classifier : null,
            [FactColumns.TopicPlan] = (long)plan.Number,
        };
}
