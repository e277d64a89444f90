using System.Globalization;
using System.Text.Json.Nodes;

namespace ContactCenter.Tests.World;

/// <summary>The file that Amazon Transcribe leaves: all figures are texts, and punctuation has no times.</summary>
internal static class AmazonFile
{
    /// <param name="told">The language that was told; <c>null</c>: <paramref name="heard"/> was found.</param>
    /// <param name="heard">What is spoken.</param>
    /// <param name="hasChannels">Whether each text is a channel of its own.</param>
    /// <param name="said">What each channel says, half a second a word; the second one begins where the first has ended.</param>
    public static string Of(string? told, string heard, bool hasChannels, IReadOnlyList<string> said)
    {
        var start = .5;
        var channels = new JsonArray();
        var all = new JsonArray();
        for (var channel = 0; channel < said.Count; channel++)
        {
            var items = new JsonArray();
            foreach (var word in said[channel].Split(' '))
            {
                items.Add(Word(word.TrimEnd('.', '?'), start, channel));
                all.Add(Word(word.TrimEnd('.', '?'), start, channel));
                start += .5;
                if (word[^1] is '.' or '?')
                    items.Add(Punctuation(word[^1]));
            }

            channels.Add(new JsonObject { ["channel_label"] = Label(channel), ["items"] = items });
        }

        var results = new JsonObject
        {
            ["language_code"] = told ?? heard,
            ["transcripts"] = new JsonArray(new JsonObject { ["transcript"] = string.Join(' ', said) }),
            ["items"] = all,
        };
        if (hasChannels)
            results["channel_labels"] = new JsonObject { ["number_of_channels"] = said.Count, ["channels"] = channels };
        if (told is null)
            results["language_identification"] = new JsonArray(Score("0.9883", heard), Score("0.0117", "fr-FR"));
        return new JsonObject { ["status"] = "COMPLETED", ["results"] = results }.ToJsonString();
    }

    private static string Label(int channel) => $"ch_{channel.ToString(CultureInfo.InvariantCulture)}";

    private static JsonObject Score(string score, string code) => new() { ["score"] = score, ["code"] = code };

    private static JsonObject Word(string text, double start, int channel) => new()
    {
        ["channel_label"] = Label(channel),
        ["start_time"] = start.ToString("0.0##", CultureInfo.InvariantCulture),
        ["end_time"] = (start + .5).ToString("0.0##", CultureInfo.InvariantCulture),
        ["type"] = "pronunciation",
        ["alternatives"] = new JsonArray(new JsonObject { ["confidence"] = "0.98", ["content"] = text }),
    };

    private static JsonObject Punctuation(char text) => new()
    {
        ["type"] = "punctuation",
        ["alternatives"] = new JsonArray(new JsonObject { ["confidence"] = "0.0", ["content"] = text.ToString() }),
    };
}
