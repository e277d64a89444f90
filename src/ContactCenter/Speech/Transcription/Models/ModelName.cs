namespace ContactCenter.Speech.Transcription.Models;

/// <summary>How the transcriber names its models: by kind, or by the name of a file.</summary>
internal static class ModelName
{
    /// <summary>What the name of a Whisper model's file ends in.</summary>
    public const string Extension = ".bin";

    /// <summary>English, and what comes with the server.</summary>
    public const string Moonshine = "moonshine";

    /// <summary>The largest Whisper model that is there.</summary>
    public const string Whisper = "whisper";

    private const string Format = ".ggml";
    private const string Prefix = "ggml-";
    private const string Family = "whisper-";

    /// <param name="text">As in <c>Moonshine</c>, <c>Whisper</c> or <c>ggml-small.bin</c>.</param>
    /// <returns>As the transcriber names it; <c>null</c>: it is none of them.</returns>
    public static string? Of(string text)
    {
        foreach (var kind in (string[])[Moonshine, Whisper])
        {
            if (string.Equals(text, kind, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return IsFile(text) ? OfFile(text) : null;
    }

    /// <summary>What names of such files end in.</summary>
    public static IReadOnlyList<string> ExtensionsOf(ModelKind kind) => kind switch
    {
        ModelKind.Whisper => [Extension],
        ModelKind.Vectors => [".onnx"],
        _ => [".model", ".txt"],
    };

    /// <summary>Whether it is the name of a model's file, without a folder.</summary>
    public static bool IsFile(string name, ModelKind kind = ModelKind.Whisper) => name.Length is > 4 and <= 128
        && ExtensionsOf(kind).Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
        && name[0] != '.'
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    /// <summary>A file's name without what is the same in all: <c>ggml-base.bin</c> and <c>whisper-base.ggml.bin</c> are <c>whisper-base</c>.</summary>
    public static string OfFile(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (name.EndsWith(Format, StringComparison.OrdinalIgnoreCase))
            name = name[..^Format.Length];
        if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            name = name[Prefix.Length..];
        return name.StartsWith(Family, StringComparison.OrdinalIgnoreCase) ? name : Family + name;
    }

    /// <summary>Whether a model that has heard something is the one that was wanted.</summary>
    /// <param name="model">Its full name.</param>
    /// <param name="wanted">A kind, or a full name.</param>
    public static bool Is(string model, string wanted) =>
        string.Equals(model, wanted, StringComparison.OrdinalIgnoreCase) || model.StartsWith($"{wanted}-", StringComparison.OrdinalIgnoreCase);
}
