using System.Text.Json;
using System.Text.RegularExpressions;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Benchmarks.Intents;

/// <summary>Sentences of which it is known what they are about.</summary>
/// <param name="Name">As its makers call it.</param>
/// <param name="Examples">What can be learned from.</param>
/// <param name="Tests">What is asked then.</param>
internal sealed partial record IntentSet(string Name, IReadOnlyList<IntentText> Examples, IReadOnlyList<IntentText> Tests)
{
    /// <summary>Norwegian has each sentence in several dialects and in Bokmål, in any order; other languages name no dialect.</summary>
    private const string Bokmaal = "B";

    public static async Task<IntentSet> BankingAsync(IReadOnlyList<string> files)
    {
        return new("banking77", await RowsAsync(files[0]), await RowsAsync(files[1]));

        static async Task<IReadOnlyList<IntentText>> RowsAsync(string file)
        {
            var rows = Row().Matches(await File.ReadAllTextAsync(file)).Skip(1);
            return [.. rows.Select(row => IntentText.Of(row.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal), row.Groups["intent"].Value))];
        }
    }

    /// <summary>With the questions about nothing of it among the tests.</summary>
    public static async Task<IntentSet> ClincAsync(IReadOnlyList<string> files)
    {
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(files[0]));
        return new("clinc150", Part("train"), [.. Part("test"), .. Part("oos_test").Select(text => text with { Intent = null })]);

        List<IntentText> Part(string name) =>
            [.. json.RootElement.GetProperty(name).EnumerateArray().Select(pair => IntentText.Of(pair[0].GetString()!, pair[1].GetString()))];
    }

    public static async Task<IntentSet> ClincDomainsAsync(IReadOnlyList<string> files)
    {
        var clinc = await ClincAsync(files);
        var domains = JsonSerializer.Deserialize<Dictionary<string, string[]>>(await File.ReadAllBytesAsync(files[1]))!;
        var known = domains.SelectMany(domain => domain.Value.Select(intent => (Name: intent, Domain: domain.Key)))
            .ToDictionary(intent => intent.Name, intent => intent.Domain, StringComparer.Ordinal);
        return new("clinc150's ten domains", DomainsOf(clinc.Examples), DomainsOf(clinc.Tests));

        List<IntentText> DomainsOf(IEnumerable<IntentText> texts) =>
            [.. texts.Where(text => text.Intent is not null).Select(text => text with { Intent = known[text.Intent!] })];
    }

    /// <summary>Without the topics of which too few examples are there to learn from.</summary>
    public static async Task<IntentSet> XsidAsync(IReadOnlyList<string> files)
    {
        var examples = await SentencesAsync(files[0]);
        var learned = examples.GroupBy(text => text.Intent, StringComparer.Ordinal)
            .Where(intent => intent.Count() >= TopicClassifier.FewestExamples).Select(intent => intent.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            Path.GetFileName(files[0]).Split('.')[0],
            [.. examples.Where(text => learned.Contains(text.Intent))],
            [.. (await SentencesAsync(files[1])).Where(text => learned.Contains(text.Intent))]);

        static async Task<IReadOnlyList<IntentText>> SentencesAsync(string file)
        {
            var lines = await File.ReadAllLinesAsync(file);
            var dialects = ValuesOf("# dialect = ").ToList();
            var texts = ValuesOf("# text = ").Zip(ValuesOf("# intent = "), IntentText.Of);
            return [.. dialects.Count == 0 ? texts : texts.Zip(dialects).Where(each => each.Second == Bokmaal).Select(each => each.First)];

            IEnumerable<string> ValuesOf(string name) =>
                lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[name.Length..].Trim());
        }
    }

    /// <summary>A text, in quotes where it has a comma or a line end, and its intent.</summary>
    [GeneratedRegex(
        """^(?:"(?<text>(?:[^"]|"")*)"|(?<text>[^,\r\n]*)),(?<intent>[^,\r\n]+)""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Row();
}
