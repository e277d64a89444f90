using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads words and phrases that are looked for in what people say.</summary>
internal static class WordSettings
{
    private const int Most = 200;
    private const int LongestWord = 200;

    public static ImmutableArray<string> Read(SettingsReader section, string key)
    {
        var words = section.Section(key).Values();
        PlanEntries.RefuseMore(section, key, words.Count, Most);
        foreach (var (place, word) in words)
        {
            if (word.Length > LongestWord)
                section.Fault($"{key}:{place}", $"has {word.Length} characters; it may have {LongestWord}");
            else if (string.IsNullOrWhiteSpace(SpokenWords.Plain(word)))
                section.Fault($"{key}:{place}", $"'{word}' must have a letter or a digit");
        }

        return [.. words.Select(word => word.Text)];
    }
}
