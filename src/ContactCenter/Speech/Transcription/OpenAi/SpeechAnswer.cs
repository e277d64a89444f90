using System.Text.Json;
using ContactCenter.Audio;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Reads where somebody speaks: a list of <c>{"start","end"}</c> in milliseconds, in order.</summary>
internal static class SpeechAnswer
{
    private const double Second = 1_000;

    /// <exception cref="JsonException">It is no such list.</exception>
    public static IReadOnlyList<SoundStretch> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException("it is no list");
        var stretches = new List<SoundStretch>();
        var last = 0.0;
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var (start, end) = (SecondsOf(item, "start"), SecondsOf(item, "end"));
            if (start < last || end <= start)
                throw new JsonException("the stretches are not in order");
            last = end;
            stretches.Add(new(start, end));
        }

        return stretches;
    }

    private static double SecondsOf(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && TolerantJson.Number(item, name) is { } number
        ? number / Second
        : throw new JsonException($"a stretch has no '{name}'");
}
