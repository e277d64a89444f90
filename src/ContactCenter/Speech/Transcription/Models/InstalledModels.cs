namespace ContactCenter.Speech.Transcription.Models;

/// <summary>The models that are there now: those that the build has brought, and those of the models folder.</summary>
/// <param name="brought">Where the build lays the English models.</param>
/// <param name="folder">The models folder; it may be missing.</param>
internal sealed class InstalledModels(string brought, string folder)
{
    private const string Speech = "silero-vad.onnx";

    /// <summary>Measured, see docs/transcription.md.</summary>
    private const double CostOfMoonshine = 0.06;

    private static readonly string[] Moonshine = ["moonshine-base-encoder.onnx", "moonshine-base-decoder.onnx", "llama-tokenizer.js"];

    /// <summary>Whether speech is found in a sound, which every model needs.</summary>
    public bool HasSpeech => File.Exists(Path.Combine(brought, Speech));

    /// <summary>Whether one of them tells which language is spoken.</summary>
    public bool TellLanguages => Whispers().Any(model => model.IsMultilingual);

    /// <summary>What is there, in one text.</summary>
    public string Told => string.Join('\n', [HasSpeech ? Speech : string.Empty, .. All().Select(model => $"{model.File} {model.Bytes}")]);

    /// <summary>Those that can be used, in the order in which the transcriber prefers them.</summary>
    public IReadOnlyList<InstalledModel> All()
    {
        IReadOnlyList<InstalledModel> english = [.. Brought()];
        return [.. english, .. Whispers()];
    }

    private IEnumerable<InstalledModel> Brought()
    {
        FileInfo[] files = [.. Moonshine.Select(name => new FileInfo(Path.Combine(brought, name)))];
        if (files.All(file => file.Exists))
            yield return new($"{ModelName.Moonshine}-base", "(comes with the server)", IsMultilingual: false, files.Sum(file => file.Length), CostOfMoonshine);
    }

    private IReadOnlyList<InstalledModel> Whispers()
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateFiles('*' + ModelName.Extension)
                    .OrderByDescending(file => file.Length).ThenBy(file => file.Name, StringComparer.Ordinal)
                    .Select(Of).OfType<InstalledModel>(),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static InstalledModel? Of(FileInfo file) => WhisperHeader.Read(file.FullName) is { } header
        ? new(ModelName.OfFile(file.Name), file.Name, header.IsMultilingual, file.Length, CostOf(header))
        : null;

    /// <summary>Base is measured; the others by the time that hearing one window takes beside it.</summary>
    private static double? CostOf(WhisperHeader header) => header.Layers switch
    {
        4 => 0.11,
        6 => 0.25,
        12 => 1.0,
        24 => 3.3,
        _ => null,
    };
}
