using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContactCenter.Calls.Scenarios;

/// <summary>Writes a script that the simulator plays (docs/simulator.md): YAML in which each text stands in quotes, as in JSON.</summary>
internal sealed class ScenarioScript
{
    /// <summary>Enough of a sentence to know it by; the rest may be cut by a key.</summary>
    private const int LongestFragment = 60;

    private readonly StringBuilder _steps = new();

    /// <summary>Somebody does something.</summary>
    /// <param name="act">Such as <c>caller hangs up</c>.</param>
    /// <param name="what">What follows the colon; <c>null</c>: nothing.</param>
    public void Do(string act, string? what = null) => _steps.AppendLine(what is null ? $"  - {act}" : $"  - {act}: {Quoted(what)}");

    public void Say(string phone, string words, double? confidence)
    {
        Do($"{phone} says", words);
        if (confidence is { } sure)
            _steps.AppendLine(CultureInfo.InvariantCulture, $"    confidence: {Math.Clamp(sure, 0, 1)}");
    }

    /// <summary>Somebody hears texts, of which the beginning is enough; sounds have no words.</summary>
    public void Hear(string phone, IEnumerable<string> said)
    {
        foreach (var text in said.Select(FragmentOf).Where(text => text.Length > 0))
            Do($"{phone} hears", text);
    }

    /// <param name="title">What the call is called.</param>
    /// <param name="phones">Whose it is.</param>
    /// <param name="timeout">How long a step may take at most, in seconds of real time.</param>
    public string Finish(string title, IEnumerable<(string Name, string Address)> phones, int timeout = 120)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"call: {Quoted(title)}").AppendLine("phones:");
        foreach (var (name, address) in phones)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name}: {Quoted(address)}");
        return text.AppendLine(CultureInfo.InvariantCulture, $"timeout: {timeout}").AppendLine("steps:").Append(_steps)
            .AppendLine("expect:").AppendLine("  calls:").AppendLine("    caller: { status: completed }").ToString().ReplaceLineEndings("\n");
    }

    private static string FragmentOf(string said)
    {
        var isSound = said.StartsWith('/') || Uri.IsWellFormedUriString(said, UriKind.Absolute);
        if (isSound)
            return "";
        var words = said.Split(['<', '>']) is [_] ? said : WordsOf(said);
        var end = words.IndexOfAny(['.', '!', '?']);
        var sentence = end < 0 ? words : words[..end];
        if (sentence.Length <= LongestFragment)
            return sentence.Trim();
        var cut = sentence[..LongestFragment];
        return cut[..(cut.LastIndexOf(' ') is > 0 and var space ? space : LongestFragment)].Trim();
    }

    /// <summary>The first words between marks of speech markup that stand for themselves.</summary>
    private static string WordsOf(string markup) =>
        markup.Split(['<', '>']).Where((_, place) => place % 2 == 0).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text) && !text.Contains('&')) ?? "";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
