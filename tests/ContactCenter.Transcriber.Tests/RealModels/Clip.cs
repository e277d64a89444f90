using System.Text.Json;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>A sound whose words are known.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Path">Its file.</param>
/// <param name="Language">An ISO 639-1 code.</param>
/// <param name="Text">What is said.</param>
internal sealed record Clip(string Id, string Path, string Language, string Text)
{
    /// <summary>The real English clips of a folder.</summary>
    public static IReadOnlyList<Clip> RealIn(string folder) => Read(folder, "en");

    /// <summary>Synthetic sentences in five languages, over a telephone.</summary>
    public static IReadOnlyList<Clip> SentencesIn(string folder) => Read(System.IO.Path.Combine(folder, "languages"), language: null);

    private static IReadOnlyList<Clip> Read(string folder, string? language)
    {
        using var references = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(folder, "refs.json")));
        return
        [
            .. references.RootElement.EnumerateArray().Select(entry => new Clip(
                entry.GetProperty("id").GetString()!,
                System.IO.Path.Combine(folder, entry.TryGetProperty("file", out var file) ? file.GetString()! : entry.GetProperty("id").GetString() + ".wav"),
                language ?? entry.GetProperty("language").GetString()!,
                entry.GetProperty("text").GetString()!)),
        ];
    }
}
