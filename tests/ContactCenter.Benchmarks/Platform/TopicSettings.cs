using System.Globalization;
using ContactCenter.EndToEndTests.RealModels.Topics;

namespace ContactCenter.Benchmarks.Platform;

/// <summary>Topics that an owner has typed examples of, as settings.</summary>
internal static class TopicSettings
{
    public static IEnumerable<KeyValuePair<string, string>> Of(TopicSet set) => set.Examples
        .GroupBy(example => example.Topic, StringComparer.Ordinal)
        .SelectMany(topic => topic.Index().Select(example => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"Analysis__Topics__{topic.Key}__Examples__{example.Index}__Text"), example.Item.Text)));
}
