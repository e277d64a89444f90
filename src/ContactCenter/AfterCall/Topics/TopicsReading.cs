using ContactCenter.AfterCall.Retention;
using ContactCenter.Api;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Tells how well each topic is known, now and in a month.</summary>
internal sealed class TopicsReading(PlanSource plans, ITopicStore store, CallRetentionSettings retention, TimeProvider time)
{
    /// <summary>So far ahead is warned.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<TopicsResource> ReadAsync(ListParameters asked, CancellationToken cancellationToken)
    {
        var labels = (await store.LabelsAsync(cancellationToken)).ToLookup(kept => kept.Label.Topic, StringComparer.Ordinal);
        var counts = (await store.CountAsync(cancellationToken)).ToDictionary(count => count.Topic, StringComparer.Ordinal);
        var topics = plans.Current.Analysis.Topics;
        var training = await store.TrainingAsync(cancellationToken);
        var known = topics.Select(topic => ResourceOf(topic, [.. labels[topic.Id]], counts.GetValueOrDefault(topic.Id)));
        var removed = counts.Values.Where(count => topics.All(topic => topic.Id != count.Topic)).OrderBy(count => count.Topic, StringComparer.Ordinal)
            .Select(count => new TopicResource(
                count.Topic, count.Name ?? count.Topic, Examples: 0, labels[count.Topic].Count(), count.Calls, TopicResource.Rounded(count.Score), Words: [],
                Warning: null, Removed: true));
        var page = ListPages.Of(asked, known.Concat(removed));
        return new(
            page.Items,
            page.Next,
            page.Total,
            TrainingResource.Of(training),
            AgreementResource.Of(training),
            ApplicationResource.Of(await store.ApplicationAsync(cancellationToken)));
    }

    private TopicResource ResourceOf(TopicModel topic, List<KeptLabel> labels, TopicCount? count)
    {
        var examples = labels.Where(kept => kept.Example is not null).ToList();
        var now = topic.Examples.Length + examples.Count;
        var soon = now - examples.Count(kept => IsGoneBy(kept, time.GetUtcNow() + Ahead));
        var warning = now >= TopicClassifier.FewestExamples && soon < TopicClassifier.FewestExamples
            ? FormattableString.Invariant($"will have {soon} examples in {Ahead.TotalDays:0} days: words of its calls become too old to be kept")
            : null;
        return new(
            topic.Id, topic.Name, now, labels.Count, count?.Calls ?? 0, TopicResource.Rounded(count?.Score), topic.Words, warning, Removed: false);
    }

    private bool IsGoneBy(KeptLabel kept, DateTimeOffset then) => kept.StartedAt is { } began
        && (retention.IsTooOld(times => times.Transcripts, kept.Department, began, then)
            || retention.IsTooOld(times => times.Calls, kept.Department, began, then));
}
